package io.bulkcall.trial.demo;

import io.bulkcall.trial.terminal.Style;

/** How outcomes look, in the order in which a bar shows them. */
enum Look {
    ANSWERED("answered", "answered", "✓", Style.GREEN),
    NO_ANSWER("no_answer", "no answer", "○", Style.BLUE),
    BUSY("busy", "busy", "◐", Style.YELLOW),
    VOICEMAIL("voicemail", "voicemail", "◌", Style.BLUE),
    REJECTED("rejected", "rejected", "✗", Style.RED),
    FAILED("failed", "failed", "✗", Style.RED),
    CANCELLED("cancelled", "cancelled", "–", Style.DIM),
    UNKNOWN("unknown", "unknown", "?", Style.RED);

    final String outcome;
    final String words;
    final String mark;
    final Style style;

    Look(String outcome, String words, String mark, Style style) {
        this.outcome = outcome;
        this.words = words;
        this.mark = mark;
        this.style = style;
    }

    static Look of(String outcome) {
        for (Look look : values()) {
            if (look.outcome.equals(outcome)) {
                return look;
            }
        }
        return UNKNOWN;
    }
}
