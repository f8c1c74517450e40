package io.bulkcall.access;

import static io.bulkcall.access.Right.CALLS;
import static io.bulkcall.access.Right.KEYS;
import static io.bulkcall.access.Right.LEADS;
import static io.bulkcall.access.Right.LISTS;
import static io.bulkcall.access.Right.READ;
import static io.bulkcall.access.Right.SCRIPTS;
import static io.bulkcall.access.Right.SETTINGS;
import static io.bulkcall.access.Right.USERS;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a person is in a business, lowest first. This is the one table of who may do what. */
public enum Role {
    VIEWER(EnumSet.of(READ)),
    AGENT(EnumSet.of(READ, LEADS, CALLS)),
    ADMIN(EnumSet.of(READ, LEADS, CALLS, SCRIPTS, LISTS, SETTINGS, USERS, KEYS)),
    OWNER(EnumSet.allOf(Right.class));

    private final Set<Right> rights;

    Role(Set<Right> rights) {
        this.rights = Collections.unmodifiableSet(rights);
    }

    /** In the order of {@link Right}. */
    public Set<Right> rights() {
        return rights;
    }

    /** For programs: {@code viewer}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
