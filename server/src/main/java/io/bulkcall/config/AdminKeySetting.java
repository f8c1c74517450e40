package io.bulkcall.config;

import static io.bulkcall.config.Variable.BULKCALL_ADMIN_KEY;

import java.util.Optional;

/**
 * The platform's own key to the API.
 *
 * @param key empty: the first node makes one and prints it
 */
public record AdminKeySetting(Optional<String> key) {

    static AdminKeySetting from(Environment environment) {
        return new AdminKeySetting(environment.text(BULKCALL_ADMIN_KEY).map(AdminKeySetting::check));
    }

    /** Long enough not to be guessed, fit for a header, and not to be taken for a business's key. */
    private static String check(String key) {
        if (!key.matches("[\\x21-\\x7e]{16,200}")) {
            throw Environment.bad(BULKCALL_ADMIN_KEY, "is not 16 to 200 characters of ASCII without spaces");
        }
        if (key.startsWith("bk_")) {
            throw Environment.bad(BULKCALL_ADMIN_KEY, "begins with bk_, as the keys of businesses do");
        }
        return key;
    }

    @Override
    public String toString() {
        return "AdminKeySetting[key=" + (key.isPresent() ? "***" : "none") + "]";
    }
}
