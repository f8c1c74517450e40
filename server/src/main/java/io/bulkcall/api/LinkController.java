package io.bulkcall.api;

import io.bulkcall.access.Arrival;
import io.bulkcall.access.Link;
import io.bulkcall.access.Links;
import io.bulkcall.request.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One-time links, to whoever was given one. */
@RestController
@RequestMapping("/api/v1/links/{token}")
class LinkController {
    private final Links links;
    private final Arrival arrival;
    private final SignedIn signedIn;

    LinkController(Links links, Arrival arrival, SignedIn signedIn) {
        this.links = links;
        this.arrival = arrival;
        this.signedIn = signedIn;
    }

    /**
     * What a link is for.
     *
     * @param email whose it is; null = whoever sets the deployment up
     * @param businessName what the person is invited to; null = none, or the platform
     */
    record LinkView(
            Link.Kind kind,
            @Nullable String email,
            @Nullable String name,
            @Nullable String businessName,
            Instant expiresAt) {
        static LinkView of(Link link) {
            return new LinkView(link.kind(), link.email(), link.name(), link.businessName(), link.expiresAt());
        }
    }

    /**
     * What a person says who comes through a link.
     *
     * @param email only with {@code setup}
     * @param name with {@code setup}; with {@code invitation}, absent = as invited
     * @param password always, but for {@code sign_in}
     */
    record UseOfLink(
            @Size(max = Email.LENGTH_MAX) @Pattern(regexp = Email.PATTERN, message = Email.MESSAGE) @Nullable
            String email,

            @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Size(max = 200) @Nullable
            String name,

            @Size(min = 10, max = 200) @Nullable String password) {
        Arrival.Told told() {
            return new Arrival.Told(email, name, password);
        }

        @Override
        public String toString() {
            return "UseOfLink[email=" + email + "]";
        }
    }

    @GetMapping
    @Open
    LinkView get(@PathVariable("token") String token) {
        return links.find(token).map(LinkView::of).orElseThrow(() -> Refusal.notFound("link"));
    }

    /** Uses the link up, and signs the person in. */
    @PostMapping
    @Open
    @HoldsPassword
    SessionView use(
            @PathVariable("token") String token,
            @RequestBody UseOfLink body,
            HttpServletRequest request,
            HttpServletResponse response) {
        return signedIn.begin(arrival.arrive(token, body.told()), request, response);
    }
}
