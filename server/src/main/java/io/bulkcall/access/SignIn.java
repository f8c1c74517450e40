package io.bulkcall.access;

import io.bulkcall.request.Flaw;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import org.springframework.stereotype.Component;

/** Signing in by e-mail address and password, and changing that password. */
@Component
public class SignIn {
    private final Users users;
    private final Passwords passwords;
    private final Tries tries;
    private final Sessions sessions;
    private final Links links;

    SignIn(Users users, Passwords passwords, Tries tries, Sessions sessions, Links links) {
        this.users = users;
        this.passwords = passwords;
        this.tries = tries;
        this.sessions = sessions;
        this.links = links;
    }

    /**
     * Returns the token of a new session.
     *
     * @param address where the request comes from
     * @throws Refusal {@code unauthorized}, without a word about which of the two is wrong; {@code rate_limited}
     */
    public String signIn(String email, String password, String address) {
        Users.Known known = users.known(email).orElse(null);
        tries.count(email, address);
        if (!passwords.matches(password, known == null ? null : known.passwordHash()) || known == null) {
            throw new Refusal(Reason.UNAUTHORIZED, "the e-mail address or the password is wrong");
        }
        tries.succeeded(email, address);
        return sessions.open(known.id());
    }

    /**
     * Ends every other session of the person, and every link: somebody else may have made them.
     *
     * @param token of the session that goes on
     */
    public void changePassword(Caller.Person person, String current, String wanted, String address, String token) {
        Passwords.check("new_password", wanted, person.email());
        Users.Known known = users.known(person.email()).orElse(null);
        tries.count(person.email(), address);
        if (!passwords.matches(current, known == null ? null : known.passwordHash())) {
            throw Refusal.invalid(new Flaw("current_password", "wrong", "is not your password"));
        }
        tries.succeeded(person.email(), address);
        users.setPassword(person.userId(), passwords.hash(wanted));
        links.deleteAll(person.userId());
        sessions.endAll(person.userId(), token);
    }
}
