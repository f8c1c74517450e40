package io.bulkcall.call;

import io.bulkcall.script.Script;
import java.util.List;

/** What is said in a call: one version of a script, which never changes. */
public record CallScript(long id, int version, Script script) {

    /** What a lead must have, in order of first use. */
    public List<String> variables() {
        return List.copyOf(script.variables());
    }
}
