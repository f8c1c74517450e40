package io.bulkcall.access;

import io.bulkcall.request.Flaw;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Coming in through a one-time link. */
@Component
public class Arrival {
    private final Links links;
    private final Users users;
    private final Passwords passwords;
    private final Sessions sessions;
    private final PlatformUsers platform;
    private final TransactionOperations transactions;

    Arrival(
            Links links,
            Users users,
            Passwords passwords,
            Sessions sessions,
            PlatformUsers platform,
            TransactionOperations transactions) {
        this.links = links;
        this.users = users;
        this.passwords = passwords;
        this.sessions = sessions;
        this.platform = platform;
        this.transactions = transactions;
    }

    /** What a person says of himself; what the kind of link does not ask for must be null. */
    public record Told(
            @Nullable String email,
            @Nullable String name,
            @Nullable String password) {
        @Override
        public String toString() {
            return "Told[email=" + email + "]";
        }
    }

    /** The link that lets in the administrator, if the deployment has none yet. */
    public Optional<NewLink> setup() {
        return platform.count() > 0 ? Optional.empty() : Optional.of(links.setup());
    }

    /**
     * Uses the link up. Returns the token of a new session.
     *
     * @throws Refusal {@code not_found} if the link is over; {@code invalid_request} if something is missing
     */
    public String arrive(String token, Told told) {
        Link link = find(token);
        String hash = hash(link, told); // it takes long: not while rows are locked
        return given(transactions.execute(_ -> {
            lock(link);
            find(token);
            if (!links.take(token)) {
                throw over();
            }
            long id = link.userId() == null ? platform.first(given(told.email()), given(told.name())) : link.userId();
            come(id, told, hash);
            return sessions.open(id);
        }));
    }

    private void lock(Link link) {
        if (link.userId() == null) {
            platform.lock();
        } else {
            users.lock(link.userId());
        }
    }

    private void come(long userId, Told told, @Nullable String hash) {
        if (told.name() != null) {
            users.change(userId, told.name(), null);
        }
        if (hash != null) {
            users.setPassword(userId, hash, null);
            links.deleteAll(userId);
            sessions.endAll(userId, null);
        }
    }

    private @Nullable String hash(Link link, Told told) {
        switch (link.kind()) {
            case SETUP -> {
                demand("email", told.email());
                demand("name", told.name());
            }
            case INVITATION -> refuse("email", told.email());
            case RESET, SIGN_IN -> {
                refuse("email", told.email());
                refuse("name", told.name());
            }
        }
        if (link.kind() == Link.Kind.SIGN_IN) {
            refuse("password", told.password());
            return null;
        }
        String password = demand("password", told.password());
        Passwords.check("password", password, link.email() == null ? given(told.email()) : link.email());
        return passwords.hash(password);
    }

    private Link find(String token) {
        return links.find(token).orElseThrow(Arrival::over);
    }

    private static Refusal over() {
        return new Refusal(Reason.NOT_FOUND, "no such link: it has been used, or is more than a day old");
    }

    private static String demand(String field, @Nullable String value) {
        if (value == null) {
            throw Refusal.invalid(new Flaw(field, "required", "must be given"));
        }
        return value;
    }

    private static void refuse(String field, @Nullable String value) {
        if (value != null) {
            throw Refusal.invalid(new Flaw(field, "not_allowed", "has no place with this link"));
        }
    }

    private static <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
