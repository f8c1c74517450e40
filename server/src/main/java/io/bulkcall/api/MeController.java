package io.bulkcall.api;

import io.bulkcall.access.Caller;
import io.bulkcall.access.Language;
import io.bulkcall.access.SignIn;
import io.bulkcall.access.Users;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a person changes about himself. */
@RestController
@RequestMapping("/api/v1/me")
class MeController {
    private final Users users;
    private final SignIn signIn;

    MeController(Users users, SignIn signIn) {
        this.users = users;
        this.signIn = signIn;
    }

    /** What is to be different about a person; absent = keep. */
    record MePatch(
            @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Size(max = 200) @Nullable
            String name,

            @Nullable Language language) {}

    record NewPassword(
            @NotNull @Size(min = 1, max = 200) String currentPassword,
            @NotNull @Size(min = 10, max = 200) String newPassword) {
        @Override
        public String toString() {
            return "NewPassword[***]";
        }
    }

    @PatchMapping
    @ForPeople
    UserView change(@RequestBody MePatch body, @AuthenticationPrincipal Caller.Person person) {
        return UserView.of(users.change(person.userId(), body.name(), body.language()));
    }

    /** Signs the person out everywhere else. */
    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ForPeople
    @HoldsPassword
    void changePassword(
            @RequestBody NewPassword body, @AuthenticationPrincipal Caller.Person person, HttpServletRequest request) {
        signIn.changePassword(
                person,
                body.currentPassword(),
                body.newPassword(),
                request.getRemoteAddr(),
                SessionCookies.token(request).orElseThrow());
    }
}
