package io.bulkcall.carrier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why nothing is placed over an account.
 *
 * @param detail one line for a person
 * @param resumeAt when it goes on by itself; null = when a person has mended it, or a probe succeeds
 * @param probe whether the account is asked now and then if it works again
 */
public record AccountPause(
        String code, String detail, @Nullable Instant resumeAt, boolean probe) {}
