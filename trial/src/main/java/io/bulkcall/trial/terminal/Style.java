package io.bulkcall.trial.terminal;

/** How a piece of text looks, where colours are wanted; else all look alike. */
public enum Style {
    PLAIN("0"),
    BOLD("1"),
    DIM("2"),
    GREEN("32"),
    YELLOW("33"),
    RED("31"),
    CYAN("36"),
    BLUE("34"),
    TITLE("1;36");

    private final String sgr;

    Style(String sgr) {
        this.sgr = sgr;
    }

    String paint(String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + sgr + "m" + text + "\u001b[0m";
    }
}
