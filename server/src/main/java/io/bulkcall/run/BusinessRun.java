package io.bulkcall.run;

/**
 * A run that goes on, somewhere on the platform.
 *
 * @param timeZone of the business
 */
public record BusinessRun(long businessId, String businessName, String timeZone, Run run) {}
