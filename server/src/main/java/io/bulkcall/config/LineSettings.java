package io.bulkcall.config;

import static io.bulkcall.config.Variable.MAX_OUTBOUND_CALLS_PER_BUSINESS;

/**
 * The lines of a business that is created without a number of its own.
 *
 * @param maxOutboundCallsPerBusiness 0-1000
 */
public record LineSettings(int maxOutboundCallsPerBusiness) {

    static LineSettings from(Environment environment) {
        return new LineSettings(environment.integer(MAX_OUTBOUND_CALLS_PER_BUSINESS, 3, 0, 1000));
    }
}
