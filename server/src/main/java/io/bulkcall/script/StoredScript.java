package io.bulkcall.script;

import java.time.Instant;

/**
 * A script of a business, in its newest version.
 *
 * @param version from 1; a version never changes
 */
public record StoredScript(long id, String name, int version, ScriptDraft draft, Instant createdAt) {

    /** What was checked when it was stored. */
    public Script script() {
        return switch (draft.check()) {
            case CheckedScript.Valid(Script script) -> script;
            case CheckedScript.Invalid invalid ->
                throw new IllegalStateException("script " + id + " was stored and is not valid: " + invalid);
        };
    }
}
