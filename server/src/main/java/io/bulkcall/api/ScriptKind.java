package io.bulkcall.api;

import java.util.Locale;

/** What a script does: read a text aloud, play a recording, or connect the call to a program. */
enum ScriptKind {
    SAY,
    PLAY,
    STREAM;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
