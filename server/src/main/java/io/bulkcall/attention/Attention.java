package io.bulkcall.attention;

import org.jspecify.annotations.Nullable;

/**
 * Something that a person should look at.
 *
 * @param code for programs: why an account or a run is paused, {@code unknown_calls} or {@code public_host_unreachable}
 * @param detail of {@code unknown_calls}: how many
 * @param whatToDo one sentence for a person
 * @param runId the run that is paused; null = it concerns more than one run
 */
public record Attention(
        String code,
        @Nullable String detail,
        @Nullable String whatToDo,
        @Nullable Long runId) {}
