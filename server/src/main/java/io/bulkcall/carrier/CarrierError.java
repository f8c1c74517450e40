package io.bulkcall.carrier;

import org.jspecify.annotations.Nullable;

/**
 * Why a carrier refused or failed.
 *
 * @param httpStatus of its answer; 0 if none came
 * @param code the carrier's own number for the reason, if it gave one
 * @param detail one line for a person; carries no credentials, and numbers only masked
 */
public record CarrierError(int httpStatus, @Nullable Integer code, String detail) {}
