package io.bulkcall.overview;

import io.bulkcall.attention.BusinessAttention;
import java.util.List;

/**
 * All businesses together, at a glance.
 *
 * @param activeOutbound lines in use
 * @param maxOutbound lines that the businesses have
 * @param calling of those in use, on which somebody has answered
 * @param runningRuns that are not paused
 * @param queued calls of runs that wait, of paused ones too
 */
public record PlatformNow(
        long businesses,
        long activeOutbound,
        long maxOutbound,
        long calling,
        long runningRuns,
        long queued,
        List<BusinessAttention> attention) {}
