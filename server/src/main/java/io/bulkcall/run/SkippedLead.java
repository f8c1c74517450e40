package io.bulkcall.run;

import java.util.List;

/**
 * A lead that a run does not call.
 *
 * @param code {@code duplicate, missing_variable, number_not_allowed}; {@code deleted} of a run that is called again
 * @param detail one line for a person
 * @param missing with {@code missing_variable}, the names of what the script says and the lead lacks
 */
public record SkippedLead(long leadId, String code, String detail, List<String> missing) {}
