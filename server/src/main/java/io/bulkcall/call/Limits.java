package io.bulkcall.call;

/**
 * The lines of a business.
 *
 * @param activeOutbound calls that are live, unknown ones among them
 * @param maxOutbound how many may be
 * @param available how many more may begin; 0 while a limit that was lowered is still exceeded
 */
public record Limits(long activeOutbound, long maxOutbound, long available) {

    static Limits of(long activeOutbound, long maxOutbound) {
        return new Limits(activeOutbound, maxOutbound, Math.max(0, maxOutbound - activeOutbound));
    }
}
