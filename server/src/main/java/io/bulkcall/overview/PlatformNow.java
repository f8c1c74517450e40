package io.bulkcall.overview;

import io.bulkcall.attention.BusinessAttention;
import java.util.List;

/**
 * All businesses together, at a glance.
 *
 * @param activeOutbound lines in use
 * @param maxOutbound lines that the businesses have
 * @param answered of those in use, on which somebody has answered
 * @param runningRuns that are not paused
 * @param queuedInRuns calls of runs that wait, of paused ones too
 */
public record PlatformNow(
        long businesses,
        long activeOutbound,
        long maxOutbound,
        long answered,
        long runningRuns,
        long queuedInRuns,
        List<BusinessAttention> attention) {}
