package io.bulkcall.script;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one lead gets to hear: a script with everything filled in. */
public sealed interface Speech {

    /** Read aloud. Language and voice as the carrier names them; null = its own choice. */
    record Say(
            String text,
            @Nullable String language,
            @Nullable String voice) implements Speech {}

    /** A recording. */
    record Play(URI url) implements Speech {}

    /** A two-way stream of sound to a program, such as an AI agent. Parameters stand in the script's order. */
    record Stream(URI url, Map<String, String> parameters) implements Speech {}
}
