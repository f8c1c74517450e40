package io.bulkcall.api;

import io.bulkcall.script.ScriptDraft;
import io.bulkcall.script.StoredScript;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A script as it is shown.
 *
 * @param variables what a lead must have to hear it
 * @param version from 1; a run speaks the one that it began with
 */
record ScriptView(
        long id,
        String name,
        ScriptKind kind,
        @Nullable String language,
        @Nullable String voice,
        @Nullable String text,
        @Nullable String url,
        Map<String, String> parameters,
        List<String> variables,
        int version) {

    static ScriptView of(StoredScript script) {
        ScriptDraft draft = script.draft();
        return new ScriptView(
                script.id(),
                script.name(),
                ScriptKind.valueOf(String.valueOf(draft.kind()).toUpperCase(Locale.ROOT)),
                draft.language(),
                draft.voice(),
                draft.text(),
                draft.url(),
                draft.parameters(),
                List.copyOf(script.script().variables()),
                script.version());
    }
}
