package io.bulkcall;

import java.util.Optional;

/** The platform's key, if the start of this node made one. */
record NewAdminKey(Optional<String> key) {
    @Override
    public String toString() {
        return "NewAdminKey[key=" + (key.isPresent() ? "***" : "none") + "]";
    }
}
