package io.bulkcall.script;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A script as somebody writes it; nothing about it is sure yet.
 *
 * @param kind {@code say}, {@code play} or {@code stream}
 * @param language of {@code say}, BCP 47 such as {@code he-IL}
 * @param voice of {@code say}, such as {@code Google.he-IL-Standard-A}
 * @param text of {@code say}, with {@code {{variables}}}
 * @param url of {@code play} (https) and {@code stream} (wss)
 * @param parameters of {@code stream}, their values with {@code {{variables}}}
 */
public record ScriptDraft(
        @Nullable String kind,
        @Nullable String language,
        @Nullable String voice,
        @Nullable String text,
        @Nullable String url,
        Map<String, String> parameters) {

    public CheckedScript check() {
        return new ScriptCheck(this).run();
    }
}
