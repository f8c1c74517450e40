package io.bulkcall.api;

import io.bulkcall.access.Caller;
import io.bulkcall.access.Sessions;
import io.bulkcall.access.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out. */
@RestController
@RequestMapping("/api/v1")
class SessionController {
    private final SignIn signIn;
    private final Sessions sessions;
    private final SignedIn signedIn;
    private final SessionCookies cookies;

    SessionController(SignIn signIn, Sessions sessions, SignedIn signedIn, SessionCookies cookies) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.signedIn = signedIn;
        this.cookies = cookies;
    }

    record NewSession(
            @NotNull @Size(max = Email.LENGTH_MAX) @Pattern(regexp = Email.PATTERN, message = Email.MESSAGE)
            String email,

            @NotNull @Size(min = 1, max = 200) String password) {
        @Override
        public String toString() {
            return "NewSession[email=" + email + "]";
        }
    }

    @PostMapping("/session")
    @Open
    @HoldsPassword
    SessionView begin(@RequestBody NewSession body, HttpServletRequest request, HttpServletResponse response) {
        String token = signIn.signIn(body.email(), body.password(), request.getRemoteAddr());
        return signedIn.begin(token, request, response);
    }

    @GetMapping("/session")
    @ForPeople
    SessionView get(@AuthenticationPrincipal Caller.Person person) {
        return signedIn.view(person);
    }

    @DeleteMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ForPeople
    void end(HttpServletRequest request, HttpServletResponse response) {
        SessionCookies.token(request).ifPresent(sessions::end);
        cookies.clear(response);
    }

    /** Signs the person out everywhere. */
    @DeleteMapping("/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ForPeople
    void endAll(@AuthenticationPrincipal Caller.Person person, HttpServletResponse response) {
        sessions.endAll(person.userId(), null);
        cookies.clear(response);
    }
}
