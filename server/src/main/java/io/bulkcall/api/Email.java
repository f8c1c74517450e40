package io.bulkcall.api;

/** What an e-mail address looks like, as far as that can be told without writing to it. */
final class Email {
    static final String PATTERN = "[!-?A-~]+@[!-?A-~]+";
    static final String MESSAGE = "must be an e-mail address";
    static final int LENGTH_MAX = 254;

    private Email() {}
}
