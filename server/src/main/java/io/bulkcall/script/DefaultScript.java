package io.bulkcall.script;

import java.util.Map;

/** What a new business says until it says something else. Without variables, so that no lead lacks one. */
final class DefaultScript {
    private static final ScriptDraft HEBREW =
            say("he-IL", "Google.he-IL-Standard-A", "שלום, זוהי שיחה אוטומטית. תודה ויום נעים.");
    private static final ScriptDraft ENGLISH = say(
            "en-US", "Google.en-US-Standard-C", "Hello, this is an automated call. Thank you, and have a nice day.");

    private DefaultScript() {}

    static ScriptDraft in(String language) {
        return language.equals("he") || language.startsWith("he-") ? HEBREW : ENGLISH;
    }

    private static ScriptDraft say(String language, String voice, String text) {
        return new ScriptDraft("say", language, voice, text, null, Map.of());
    }
}
