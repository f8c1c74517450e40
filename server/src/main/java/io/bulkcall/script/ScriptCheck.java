package io.bulkcall.script;

import io.bulkcall.script.CheckedScript.Invalid;
import io.bulkcall.script.CheckedScript.Problem;
import io.bulkcall.script.CheckedScript.Valid;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks one draft and gathers all its problems, so that its author mends them in one go. */
final class ScriptCheck {
    /** Twilio reads at most about 4 kB aloud (documentation of TwiML's Say). */
    static final int TEXT_LENGTH_MAX = 4000;

    static final int PARAMETERS_MAX = 50;
    static final int PARAMETER_NAME_LENGTH_MAX = 64;

    /** Of a value before it is filled; name and filled value together must stay under Twilio's 500 characters. */
    static final int PARAMETER_VALUE_LENGTH_MAX = 400;

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final Pattern VOICE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");
    private static final Pattern PARAMETER_NAME =
            Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0," + (PARAMETER_NAME_LENGTH_MAX - 1) + "}");

    private final ScriptDraft draft;
    private final List<Problem> problems = new ArrayList<>();

    ScriptCheck(ScriptDraft draft) {
        this.draft = draft;
    }

    CheckedScript run() {
        Optional<Script> script = switch (draft.kind() == null ? "" : draft.kind()) {
            case "say" -> say();
            case "play" -> play();
            case "stream" -> stream();
            default -> {
                problem("kind", draft.kind() == null ? "required" : "malformed", "must be say, play or stream");
                yield Optional.empty();
            }
        };
        return script.filter(_ -> problems.isEmpty())
                .<CheckedScript>map(Valid::new)
                .orElseGet(() -> new Invalid(List.copyOf(problems)));
    }

    private Optional<Script> say() {
        refuse("url", draft.url());
        refuse("parameters", draft.parameters().isEmpty() ? null : "some");
        matches("language", draft.language(), LANGUAGE, "must be a language such as he-IL or en-US");
        matches("voice", draft.voice(), VOICE, "must be a voice's name such as Google.he-IL-Standard-A");
        String text = draft.text();
        if (text == null || text.isBlank()) {
            problem("text", "required", "must say something");
            return Optional.empty();
        }
        return template("text", text, TEXT_LENGTH_MAX)
                .map(parsed -> new Script.Say(parsed, draft.language(), draft.voice()));
    }

    private Optional<Script> play() {
        refuse("text", draft.text());
        refuse("language", draft.language());
        refuse("voice", draft.voice());
        refuse("parameters", draft.parameters().isEmpty() ? null : "some");
        return url(MediaUrl.RECORDING).map(Script.Play::new);
    }

    private Optional<Script> stream() {
        refuse("text", draft.text());
        refuse("language", draft.language());
        refuse("voice", draft.voice());
        Map<String, Template> parameters = parameters();
        return url(MediaUrl.STREAM).map(url -> new Script.Stream(url, parameters));
    }

    private Map<String, Template> parameters() {
        Map<String, Template> parsed = new LinkedHashMap<>();
        if (draft.parameters().size() > PARAMETERS_MAX) {
            problem("parameters", "too_many", "at most " + PARAMETERS_MAX);
            return parsed;
        }
        draft.parameters().forEach((name, value) -> {
            if (!PARAMETER_NAME.matcher(name).matches()) {
                problem("parameters", "malformed", "a name must be letters, digits, _ . or -, at most 64 of them");
                return;
            }
            template("parameters." + name, value, PARAMETER_VALUE_LENGTH_MAX)
                    .ifPresent(template -> parsed.put(name, template));
        });
        return parsed;
    }

    private Optional<Template> template(String field, String text, int lengthMax) {
        if (text.length() > lengthMax) {
            problem(field, "too_long", "has " + text.length() + " characters, at most " + lengthMax);
            return Optional.empty();
        }
        return switch (Template.parse(text)) {
            case Template template -> Optional.of(template);
            case ParsedTemplate.Broken broken -> {
                problem(field, "malformed", broken.detail());
                yield Optional.empty();
            }
        };
    }

    private Optional<URI> url(MediaUrl kind) {
        String text = draft.url();
        if (text == null || text.isBlank()) {
            problem("url", "required", "must be given");
            return Optional.empty();
        }
        return switch (kind.check(text)) {
            case MediaUrl.Good(URI url) -> Optional.of(url);
            case MediaUrl.Bad(String detail) -> {
                problem("url", "malformed", detail);
                yield Optional.empty();
            }
        };
    }

    private void matches(String field, @Nullable String value, Pattern pattern, String detail) {
        if (value != null && !pattern.matcher(value).matches()) {
            problem(field, "malformed", detail);
        }
    }

    private void refuse(String field, @Nullable String value) {
        if (value != null) {
            problem(field, "not_allowed", "means nothing in a script of kind " + draft.kind());
        }
    }

    private void problem(String field, String code, String detail) {
        problems.add(new Problem(field, code, detail));
    }
}
