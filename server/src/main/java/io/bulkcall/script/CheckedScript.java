package io.bulkcall.script;

import java.util.List;

/** What became of a script that somebody wrote. */
public sealed interface CheckedScript {

    record Valid(Script script) implements CheckedScript {}

    /** Everything that is wrong with it, at least one thing. */
    record Invalid(List<Problem> problems) implements CheckedScript {}

    /**
     * One thing that is wrong.
     *
     * @param field of the draft, {@code parameters.NAME} for one parameter
     * @param code for programs: {@code required, not_allowed, too_long, too_many, malformed}
     * @param detail one line for a person
     */
    record Problem(String field, String code, String detail) {}
}
