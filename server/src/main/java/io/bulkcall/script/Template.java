package io.bulkcall.script;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text in which {@code {{name}}} stands for what a lead has under that name. A single brace is an ordinary character,
 * so that a parameter may hold JSON.
 */
record Template(List<Part> parts) implements ParsedTemplate {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([^{}\\p{Cntrl}]*)}}");
    private static final Pattern STRAY = Pattern.compile("\\{\\{|}}");
    private static final int NAME_LENGTH_MAX = 64;

    /** A piece of a template. */
    sealed interface Part {
        record Literal(String text) implements Part {}

        record Variable(String name) implements Part {}
    }

    Template {
        parts = List.copyOf(parts);
    }

    static ParsedTemplate parse(String text) {
        List<Part> parts = new ArrayList<>();
        int literalStart = 0;
        for (MatchResult found : VARIABLE.matcher(text).results().toList()) {
            String name = found.group(1).strip();
            if (name.isEmpty() || name.length() > NAME_LENGTH_MAX) {
                return broken(
                        found.start(), "{{…}} must name a variable, in at most " + NAME_LENGTH_MAX + " characters");
            }
            parts.add(new Part.Literal(text.substring(literalStart, found.start())));
            parts.add(new Part.Variable(name));
            literalStart = found.end();
        }
        parts.add(new Part.Literal(text.substring(literalStart)));
        return balanced(parts, text);
    }

    /** The names it asks for, in order of first use. */
    SequencedSet<String> variables() {
        SequencedSet<String> names = new LinkedHashSet<>();
        for (Part part : parts) {
            if (part instanceof Part.Variable(String name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** The text with each variable replaced; one without a value leaves nothing behind. */
    String fill(Map<String, String> values) {
        return parts.stream()
                .map(part -> switch (part) {
                    case Part.Literal(String text) -> text;
                    case Part.Variable(String name) -> values.getOrDefault(name, "");
                })
                .collect(Collectors.joining());
    }

    /** What the variables left over must hold no double brace: it would be one that lost its partner. */
    private static ParsedTemplate balanced(List<Part> parts, String text) {
        String literals = VARIABLE.matcher(text)
                .replaceAll(found -> " ".repeat(found.group().length()));
        return STRAY.matcher(literals)
                .results()
                .findFirst()
                .<ParsedTemplate>map(stray -> broken(stray.start(), stray.group() + " stands alone; write {{name}}"))
                .orElseGet(() -> new Template(parts));
    }

    private static Broken broken(int index, String detail) {
        return new Broken(index + 1, "character " + (index + 1) + ": " + detail);
    }
}
