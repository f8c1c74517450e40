package io.bulkcall.script;

import io.bulkcall.request.Change;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to be different about a script. */
public record ScriptChange(
        Change<String> name,
        Change<@Nullable String> kind,
        Change<@Nullable String> language,
        Change<@Nullable String> voice,
        Change<@Nullable String> text,
        Change<@Nullable String> url,
        Change<Map<String, String>> parameters) {

    ScriptDraft of(ScriptDraft now) {
        return new ScriptDraft(
                kind.from(now.kind()),
                language.from(now.language()),
                voice.from(now.voice()),
                text.from(now.text()),
                url.from(now.url()),
                parameters.from(now.parameters()));
    }
}
