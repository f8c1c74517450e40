package io.bulkcall.imports;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a column says about a lead. */
sealed interface Field {

    /** For programs: {@code phone}, {@code variable:city}. */
    @Override
    String toString();

    /** One that a lead has once. */
    enum Own implements Field {
        PHONE,
        NAME,
        FIRST_NAME,
        LAST_NAME,
        EXTERNAL_ID,
        TIME_ZONE;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What scripts may say. */
    record Variable(String name) implements Field {
        private static final String PREFIX = "variable:";
        private static final Pattern NAME = Pattern.compile("[^{}\\p{Cntrl}]{1,64}");

        @Override
        public String toString() {
            return PREFIX + name;
        }

        static Optional<Field> named(String name) {
            return NAME.matcher(name).matches() && name.strip().equals(name) && !name.isEmpty()
                    ? Optional.of(new Variable(name))
                    : Optional.empty();
        }
    }

    /** Nothing that matters. */
    record Ignored() implements Field {
        @Override
        public String toString() {
            return "ignore";
        }
    }

    Field IGNORED = new Ignored();

    /** Empty if there is no such field, or a script could not name the variable. */
    static Optional<Field> parse(String text) {
        if (text.equals("ignore")) {
            return Optional.of(IGNORED);
        }
        if (text.startsWith(Variable.PREFIX)) {
            return Variable.named(text.substring(Variable.PREFIX.length()));
        }
        for (Own own : Own.values()) {
            if (own.toString().equals(text)) {
                return Optional.of(own);
            }
        }
        return Optional.empty();
    }
}
