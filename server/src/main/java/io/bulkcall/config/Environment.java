package io.bulkcall.config;

import java.util.Map;
import java.util.Optional;

/** The environment as BulkCall reads it: a blank variable is one that isn't set. */
record Environment(Map<String, String> variables) {

    /** @throws ConfigurationException if it holds a {@code BULKCALL_…} that means nothing */
    Environment {
        variables.keySet().stream()
                .filter(Variable::isMistaken)
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new ConfigurationException(name + ": BulkCall has no such variable"
                            + Variable.nearest(name)
                                    .map(known -> ", did you mean " + known + "?")
                                    .orElse(""));
                });
    }

    Optional<String> text(Variable variable) {
        return Optional.ofNullable(variables.get(variable.name()))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    int integer(Variable variable, int preset, int min, int max) {
        String value = text(variable).orElse(String.valueOf(preset));
        if (value.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        }
        throw bad(variable, value, "a whole number from %d to %d".formatted(min, max));
    }

    /** A value that isn't what it should be; for those that are no secrets. */
    static ConfigurationException bad(Variable variable, String value, String expected) {
        String oneLine = value.replaceAll("\\p{Cntrl}", " ");
        return new ConfigurationException("%s: \"%s\" is not %s".formatted(variable, oneLine, expected));
    }

    /** What is wrong with a variable, without its value. */
    static ConfigurationException bad(Variable variable, String reason) {
        return new ConfigurationException(variable + ": " + reason);
    }
}
