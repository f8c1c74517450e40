package io.bulkcall.trial.verify;

/** What a check says. */
sealed interface Verdict {

    /**
     * All was as it should be.
     *
     * @param figure what was seen, and how much of it
     */
    record Passed(String figure) implements Verdict {}

    /**
     * Something was not.
     *
     * @param why the first thing that is wrong, with its figure
     */
    record Failed(String why) implements Verdict {}

    static Verdict passed(String figure) {
        return new Passed(figure);
    }

    static Verdict failed(String why) {
        return new Failed(why);
    }
}
