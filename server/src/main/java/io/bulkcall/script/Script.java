package io.bulkcall.script;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** A script that has been checked, and can be filled for any lead. */
public sealed interface Script {

    record Say(
            Template text,
            @Nullable String language,
            @Nullable String voice) implements Script {}

    record Play(URI url) implements Script {}

    record Stream(URI url, Map<String, Template> parameters) implements Script {}

    /** The names of the variables that a lead must have, in order of first use. */
    default SequencedSet<String> variables() {
        return switch (this) {
            case Say say -> say.text().variables();
            case Play _ -> new LinkedHashSet<>();
            case Stream stream -> {
                SequencedSet<String> names = new LinkedHashSet<>();
                stream.parameters().values().forEach(value -> names.addAll(value.variables()));
                yield names;
            }
        };
    }

    /** The variables that these values lack, in order of first use. */
    default SequencedSet<String> missing(Map<String, String> values) {
        SequencedSet<String> missing = variables();
        missing.removeAll(values.keySet());
        return missing;
    }

    /** What a lead with these values hears; what is missing leaves nothing behind. */
    default Speech fill(Map<String, String> values) {
        return switch (this) {
            case Say(Template text, String language, String voice) ->
                new Speech.Say(text.fill(values), language, voice);
            case Play(URI url) -> new Speech.Play(url);
            case Stream(URI url, Map<String, Template> parameters) -> {
                Map<String, String> filled = new LinkedHashMap<>();
                parameters.forEach((name, value) -> filled.put(name, value.fill(values)));
                yield new Speech.Stream(url, filled);
            }
        };
    }
}
