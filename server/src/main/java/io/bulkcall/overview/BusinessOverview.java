package io.bulkcall.overview;

import io.bulkcall.attention.Attention;
import java.util.List;

/**
 * One business, at a glance.
 *
 * @param activeOutbound lines in use
 * @param maxOutbound lines that it has
 * @param runningRuns that are not paused
 * @param queued calls that wait, of paused runs too
 */
public record BusinessOverview(
        long businessId,
        String name,
        long activeOutbound,
        long maxOutbound,
        long runningRuns,
        long queued,
        List<Attention> attention) {}
