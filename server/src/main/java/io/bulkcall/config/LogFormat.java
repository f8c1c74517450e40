package io.bulkcall.config;

import static io.bulkcall.config.Variable.BULKCALL_LOG;

/** How log lines are written. */
public enum LogFormat {
    /** For people. */
    TEXT,
    /** One object a line, for machines. */
    JSON;

    static LogFormat from(Environment environment) {
        String value = environment.text(BULKCALL_LOG).orElse("text");
        return switch (value) {
            case "text" -> TEXT;
            case "json" -> JSON;
            default -> throw Environment.bad(BULKCALL_LOG, value, "text or json");
        };
    }
}
