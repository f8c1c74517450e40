package io.bulkcall.access;

import io.bulkcall.request.Flaw;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Signing in by e-mail address and password, and changing that password. */
@Component
public class SignIn {
    private final Users users;
    private final Passwords passwords;
    private final Tries tries;
    private final Sessions sessions;
    private final Links links;
    private final TransactionOperations transactions;

    SignIn(
            Users users,
            Passwords passwords,
            Tries tries,
            Sessions sessions,
            Links links,
            TransactionOperations transactions) {
        this.users = users;
        this.passwords = passwords;
        this.tries = tries;
        this.sessions = sessions;
        this.links = links;
        this.transactions = transactions;
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
            throw wrong();
        }
        tries.succeeded(email, address);
        return sessions.open(known.id(), known.passwordHash()).orElseThrow(SignIn::wrong);
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
        if (!passwords.matches(current, known == null ? null : known.passwordHash()) || known == null) {
            throw notCurrent();
        }
        tries.succeeded(person.email(), address);
        String hash = passwords.hash(wanted); // it takes long: not while rows are locked
        transactions.executeWithoutResult(_ -> {
            if (!users.setPassword(person.userId(), hash, known.passwordHash())) {
                throw notCurrent();
            }
            links.deleteAll(person.userId());
            sessions.endAll(person.userId(), token);
        });
    }

    private static Refusal wrong() {
        return new Refusal(Reason.UNAUTHORIZED, "the e-mail address or the password is wrong");
    }

    private static Refusal notCurrent() {
        return Refusal.invalid(new Flaw("current_password", "wrong", "is not your password"));
    }
}
