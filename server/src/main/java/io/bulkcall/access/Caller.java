package io.bulkcall.access;

import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import java.util.Map;
import java.util.Set;

/** Who sends a request: a program with a key, or a person who has signed in. */
public sealed interface Caller {
    /** Stands where a business's id would: what belongs to none of them. */
    long PLATFORM = 0;

    /** No two callers have the same. */
    long id();

    /** The business that the caller belongs to and to no other; {@link #PLATFORM} = none. */
    long home();

    /** Whether everything is allowed, in every business and beyond. */
    boolean isPlatform();

    /** Whether the business is there for this caller at all. */
    boolean mayEnter(long business);

    boolean has(Right right, long business);

    /** @throws Refusal {@code forbidden} without that right */
    default void demand(Right right, long business) {
        if (!has(right, business)) {
            throw new Refusal(Reason.FORBIDDEN, lacks(right));
        }
    }

    /** One line for a person: that this right is missing. */
    String lacks(Right right);

    /**
     * A program.
     *
     * @param id of the API key
     * @param home whose key it is
     */
    record Key(long id, long home, Set<Scope> scopes) implements Caller {
        public Key {
            scopes = Set.copyOf(scopes);
        }

        @Override
        public boolean isPlatform() {
            return home == PLATFORM;
        }

        @Override
        public boolean mayEnter(long business) {
            return isPlatform() || home == business;
        }

        @Override
        public boolean has(Right right, long business) {
            return isPlatform()
                    || (home == business
                            && scopes.stream().anyMatch(scope -> scope.rights().contains(right)));
        }

        @Override
        public String lacks(Right right) {
            return "the API key has no scope with the right " + right;
        }
    }

    /**
     * A person.
     *
     * @param isPlatform whether the person looks after the whole deployment
     * @param roles what the person is, by business
     */
    record Person(long userId, String email, boolean isPlatform, Map<Long, Role> roles) implements Caller {
        public Person {
            roles = Map.copyOf(roles);
        }

        /** Below zero, for keys are above. */
        @Override
        public long id() {
            return -userId;
        }

        @Override
        public long home() {
            return PLATFORM;
        }

        @Override
        public boolean mayEnter(long business) {
            return isPlatform || roles.containsKey(business);
        }

        @Override
        public boolean has(Right right, long business) {
            Role role = roles.get(business);
            return isPlatform || (role != null && role.rights().contains(right));
        }

        @Override
        public String lacks(Right right) {
            return "your role in this business has no right " + right;
        }
    }
}
