package io.bulkcall.api;

import java.util.Locale;

/** Whether a person has come yet. */
enum UserStatus {
    ACTIVE,
    INVITED;

    static UserStatus of(boolean active) {
        return active ? ACTIVE : INVITED;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
