package io.bulkcall.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * What opens something for whoever has it: an API key, {@code bk_<business>_<secret>}, or the token of a link or a session.
 * It has 238 random bits, so a plain hash of it can't be reversed by trying, and needs neither salt nor slowness.
 */
record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 40;
    private static final int SHOWN = 4;

    /** @param owner a business's id, or {@code admin} */
    static Secret random(String owner) {
        return new Secret("bk_" + owner + "_" + token().text());
    }

    /** Fit for a path and a cookie. */
    static Secret token() {
        StringBuilder text = new StringBuilder();
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(i -> text.append(ALPHABET.charAt(i)));
        return new Secret(text.toString());
    }

    /** Enough to recognise it, too little to guess it. */
    String prefix() {
        return text.substring(0, Math.max(0, Math.min(text.lastIndexOf('_') + 1 + SHOWN, text.length() / 2)));
    }

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return prefix() + "…";
    }
}
