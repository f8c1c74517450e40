package io.bulkcall.attention;

import org.jspecify.annotations.Nullable;

/**
 * Something that a person should look at, somewhere on the platform.
 *
 * @param businessId null = it concerns them all
 * @param businessName null = it concerns them all
 * @param runName of the run that is paused, if one is
 */
public record BusinessAttention(
        @Nullable Long businessId,
        @Nullable String businessName,
        @Nullable String runName,
        Attention attention) {

    public static BusinessAttention ofAll(Attention attention) {
        return new BusinessAttention(null, null, null, attention);
    }
}
