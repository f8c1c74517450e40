package io.bulkcall.api;

import io.bulkcall.access.Link;
import io.bulkcall.access.PlatformUsers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The people who look after the whole deployment, and ways in for anybody. */
@RestController
@RequestMapping("/api/v1/users")
class PlatformUserController {
    private final PlatformUsers users;
    private final JsonMapper json;

    PlatformUserController(PlatformUsers users, JsonMapper json) {
        this.users = users;
        this.json = json;
    }

    record NewPlatformUser(
            @NotNull @Size(max = Email.LENGTH_MAX) @Pattern(regexp = Email.PATTERN, message = Email.MESSAGE)
            String email,

            @NotBlank @Size(max = 200) String name) {}

    record InvitedPlatformUserView(PlatformUserView user, NewLinkView link) {
        static InvitedPlatformUserView of(PlatformUsers.Invited invited) {
            return new InvitedPlatformUserView(PlatformUserView.of(invited.user()), NewLinkView.of(invited.link()));
        }

        InvitedPlatformUserView withoutPath() {
            return new InvitedPlatformUserView(user, link.withoutPath());
        }
    }

    /** What a link is wanted for. */
    enum Way {
        RESET(Link.Kind.RESET),
        SIGN_IN(Link.Kind.SIGN_IN);

        private final Link.Kind kind;

        Way(Link.Kind kind) {
            this.kind = kind;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record WantedLink(@NotNull Way kind) {}

    @GetMapping
    @PlatformOnly
    Page<PlatformUserView> list(Paging paging) {
        return Page.of(
                paging,
                users.list(paging.before(), paging.fetch()),
                user -> Cursor.at(user.id()),
                PlatformUserView::of,
                users::count);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PlatformOnly
    InvitedPlatformUserView invite(@RequestBody NewPlatformUser body, HttpServletRequest request) {
        InvitedPlatformUserView invited = InvitedPlatformUserView.of(users.invite(body.email(), body.name()));
        IdempotencyFilter.replayInstead(request, json.writeValueAsString(invited.withoutPath()));
        return invited;
    }

    /** The person is one of the platform's no longer; what the person has in businesses stays. */
    @DeleteMapping("/{user_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PlatformOnly
    void remove(@PathVariable("user_id") long userId) {
        users.remove(userId);
    }

    /** A way in for anybody, whatever the person belongs to. Older links end. */
    @PostMapping("/{user_id}/link")
    @ResponseStatus(HttpStatus.CREATED)
    @PlatformOnly
    NewLinkView link(@PathVariable("user_id") long userId, @RequestBody WantedLink body, HttpServletRequest request) {
        NewLinkView link = NewLinkView.of(users.link(userId, body.kind().kind));
        IdempotencyFilter.replayInstead(request, json.writeValueAsString(link.withoutPath()));
        return link;
    }
}
