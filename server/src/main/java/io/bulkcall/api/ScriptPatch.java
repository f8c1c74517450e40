package io.bulkcall.api;

import io.bulkcall.request.Change;
import io.bulkcall.script.ScriptChange;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a script. A change of what is heard makes a new version.
 *
 * @param parameters all of them anew; null = none
 */
record ScriptPatch(
        Change<@NotBlank @Size(max = 200) String> name,
        Change<@NotNull ScriptKind> kind,
        Change<@Nullable String> language,
        Change<@Nullable String> voice,
        Change<@Nullable String> text,
        Change<@Nullable String> url,
        Change<@Nullable Map<String, @NotNull String>> parameters) {

    ScriptChange change() {
        return new ScriptChange(
                name,
                kind.map(ScriptKind::toString),
                language,
                voice,
                text,
                url,
                parameters.map(given -> Objects.requireNonNullElse(given, Map.of())));
    }
}
