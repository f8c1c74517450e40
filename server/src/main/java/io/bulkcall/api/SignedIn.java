package io.bulkcall.api;

import io.bulkcall.access.Caller;
import io.bulkcall.access.Role;
import io.bulkcall.access.Sessions;
import io.bulkcall.access.Users;
import io.bulkcall.business.Business;
import io.bulkcall.business.Businesses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What a session looks like to whoever has it. */
@Component
class SignedIn {
    private final Sessions sessions;
    private final Users users;
    private final Businesses businesses;
    private final SessionCookies cookies;

    SignedIn(Sessions sessions, Users users, Businesses businesses, SessionCookies cookies) {
        this.sessions = sessions;
        this.users = users;
        this.businesses = businesses;
        this.cookies = cookies;
    }

    /**
     * Gives the browser its new session, in place of any that it had.
     *
     * @param token of the new one
     */
    SessionView begin(String token, HttpServletRequest request, HttpServletResponse response) {
        SessionCookies.token(request).ifPresent(sessions::end);
        cookies.set(response, token);
        return view(sessions.person(token).orElseThrow());
    }

    SessionView view(Caller.Person person) {
        return new SessionView(
                UserView.of(users.get(person.userId())),
                businesses.list(person.roles().keySet()).stream()
                        .map(business -> MembershipView.of(business, roleIn(business, person)))
                        .toList());
    }

    private static Role roleIn(Business business, Caller.Person person) {
        return Objects.requireNonNull(person.roles().get(business.id()));
    }
}
