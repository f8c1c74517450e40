package io.bulkcall.config;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The environment variables that BulkCall reads, all of them, under their own names. */
enum Variable {
    PORT,
    BIND_ADDRESS,
    PUBLIC_HOST,
    DATABASE_URL,
    MAX_OUTBOUND_CALLS_PER_BUSINESS,
    TWILIO_ACCOUNT_SID,
    TWILIO_AUTH_TOKEN,
    TWILIO_AUTH_TOKEN_SECONDARY,
    TWILIO_API_URL,
    TWILIO_CALLS_PER_SECOND,
    BULKCALL_HOME,
    BULKCALL_DATABASE_PORT,
    BULKCALL_UNKNOWN_HORIZON,
    BULKCALL_SECRET_KEY,
    BULKCALL_ADMIN_KEY,
    BULKCALL_LOG;

    private static final String OUR_PREFIX = "BULKCALL_";

    /** Further away than this and a suggestion is a guess. */
    private static final int SIMILAR = 3;

    /** Whether a name can only be meant for BulkCall, but is none that it reads. */
    static boolean isMistaken(String name) {
        return name.startsWith(OUR_PREFIX)
                && Stream.of(values()).noneMatch(known -> known.name().equals(name));
    }

    /** The known name that was probably meant. The prefix counts for nothing: it is put before names that have none. */
    static Optional<Variable> nearest(String name) {
        return Stream.of(values())
                .filter(known -> distance(known, name) <= SIMILAR)
                .min(Comparator.comparingInt(known -> distance(known, name)));
    }

    private static int distance(Variable known, String name) {
        return editDistance(withoutPrefix(known.name()), withoutPrefix(name));
    }

    private static String withoutPrefix(String name) {
        return name.startsWith(OUR_PREFIX) ? name.substring(OUR_PREFIX.length()) : name;
    }

    /** Levenshtein's: how many characters to insert, delete or replace. */
    private static int editDistance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
