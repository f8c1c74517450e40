package io.bulkcall.run;

/**
 * A lead that a run does not call.
 *
 * @param code {@code duplicate, missing_variable, number_not_allowed}; {@code deleted} of a run that is called again
 * @param detail one line for a person
 */
public record SkippedLead(long leadId, String code, String detail) {}
