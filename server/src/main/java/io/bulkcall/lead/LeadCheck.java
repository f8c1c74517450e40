package io.bulkcall.lead;

import io.bulkcall.request.Change;
import io.bulkcall.request.Flaw;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with what somebody says about a lead, its number apart. */
final class LeadCheck {
    private static final int TEXT_LENGTH_MAX = 200;
    private static final int VARIABLES_MAX = 50;
    private static final int VALUE_LENGTH_MAX = 1000;
    private static final Set<String> TIME_ZONES = ZoneId.getAvailableZoneIds();

    /** What can stand between the braces of a script. */
    private static final Pattern VARIABLE = Pattern.compile("[^{}\\p{Cntrl}]{1,64}");

    private LeadCheck() {}

    static List<Flaw> flaws(LeadDraft draft) {
        List<Flaw> flaws = new ArrayList<>();
        text(flaws, "name", draft.name());
        text(flaws, "external_id", draft.externalId());
        if (draft.timeZone() instanceof Change.To<@Nullable String> zone
                && zone.value() != null
                && !TIME_ZONES.contains(zone.value())) {
            flaws.add(new Flaw("time_zone", "unknown_value", "must be a time zone such as Asia/Jerusalem"));
        }
        if (draft.variables() instanceof Change.To<@Nullable Map<String, @Nullable String>> variables
                && variables.value() != null) {
            variables(flaws, variables.value());
        }
        return flaws;
    }

    /**
     * What is wrong with a lead when something was merged into it. Whoever has too many variables may lose some, or keep
     * them while something else changes.
     */
    static Optional<Flaw> flaw(LeadFacts before, LeadFacts after) {
        int count = after.variables().size();
        return count <= VARIABLES_MAX || count <= before.variables().size()
                ? Optional.empty()
                : Optional.of(new Flaw(
                        "variables",
                        "too_many",
                        "at most " + VARIABLES_MAX + "; with those that the lead has they would be " + count));
    }

    private static void text(List<Flaw> flaws, String field, Change<@Nullable String> change) {
        if (change instanceof Change.To<@Nullable String> to && to.value() != null) {
            String value = to.value();
            if (value.isBlank() || value.length() > TEXT_LENGTH_MAX) {
                flaws.add(new Flaw(field, "length", "must have 1 to " + TEXT_LENGTH_MAX + " characters, or be null"));
            }
        }
    }

    private static void variables(List<Flaw> flaws, Map<String, @Nullable String> variables) {
        if (variables.size() > VARIABLES_MAX) {
            flaws.add(new Flaw("variables", "too_many", "at most " + VARIABLES_MAX));
            return;
        }
        variables.forEach((name, value) -> {
            if (!VARIABLE.matcher(name).matches() || !name.strip().equals(name)) {
                flaws.add(new Flaw(
                        "variables", "malformed", "a name has 1 to 64 characters, no braces, no space around it"));
            } else if (value != null && value.length() > VALUE_LENGTH_MAX) {
                flaws.add(new Flaw("variables." + name, "too_long", "at most " + VALUE_LENGTH_MAX + " characters"));
            }
        });
    }
}
