package io.bulkcall.trial.verify;

/** A request whose right answer is known. */
record Probe(Kind kind, String request, String expected, String answered) {

    enum Kind {
        /** Direct calls beyond the free lines. */
        DIRECT_BEYOND_LIMIT,
        /** Callbacks without a signature, or with a wrong one. */
        FORGED_CALLBACK,
        /** Another business's resources, or no key at all. */
        FOREIGN
    }

    boolean isRight() {
        return expected.equals(answered);
    }

    /** Status and code, without the figures that may follow. */
    String expectedInShort() {
        return expected.replaceFirst("^(\\S+ \\S+) .*", "$1");
    }

    @Override
    public String toString() {
        return request + " answered " + answered + " instead of " + expected;
    }
}
