package io.bulkcall.call;

import org.jspecify.annotations.Nullable;

/**
 * Why a job is where it is.
 *
 * @param code for programs, such as {@code recently_dialled}
 * @param detail one line for a person; null = the code says it all
 */
public record JobReason(String code, @Nullable String detail) {}
