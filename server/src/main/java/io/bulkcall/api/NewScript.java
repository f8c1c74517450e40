package io.bulkcall.api;

import io.bulkcall.script.ScriptDraft;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A script to be made.
 *
 * @param language of say, such as he-IL
 * @param voice of say, by the carrier's name for it
 * @param text of say, with {{variables}}
 * @param url of play (https) and stream (wss)
 * @param parameters of stream, with {{variables}} in their values
 */
record NewScript(
        @NotBlank @Size(max = 200) String name,
        @NotNull ScriptKind kind,
        @Nullable String language,
        @Nullable String voice,
        @Nullable String text,
        @Nullable String url,
        @Nullable Map<String, @NotNull String> parameters) {

    ScriptDraft draft() {
        return new ScriptDraft(
                kind.toString(), language, voice, text, url, Objects.requireNonNullElse(parameters, Map.of()));
    }
}
