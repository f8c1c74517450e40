package io.bulkcall.api;

import io.bulkcall.access.Caller;
import io.bulkcall.access.Members;
import io.bulkcall.access.NewLink;
import io.bulkcall.access.Right;
import io.bulkcall.access.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The people of a business. */
@RestController
@RequestMapping("/api/v1/businesses/{business_id}/users")
class MemberController {
    private final Members members;
    private final JsonMapper json;

    MemberController(Members members, JsonMapper json) {
        this.members = members;
        this.json = json;
    }

    record NewMember(
            @NotNull @Size(max = Email.LENGTH_MAX) @Pattern(regexp = Email.PATTERN, message = Email.MESSAGE)
            String email,

            @NotBlank @Size(max = 200) String name,
            @NotNull Role role) {}

    record MemberPatch(@NotNull Role role) {}

    /** @param link null: the platform took in somebody who has an account, and who simply belongs here now */
    record InvitedMemberView(MemberView user, @Nullable NewLinkView link) {
        static InvitedMemberView of(Members.Invited invited) {
            NewLink link = invited.link();
            return new InvitedMemberView(MemberView.of(invited.member()), link == null ? null : NewLinkView.of(link));
        }

        InvitedMemberView withoutPath() {
            return new InvitedMemberView(user, link == null ? null : link.withoutPath());
        }
    }

    @GetMapping
    @Needs(Right.USERS)
    Page<MemberView> list(@PathVariable("business_id") long businessId, Paging paging) {
        return Page.of(
                paging,
                members.list(businessId, paging.before(), paging.fetch()),
                member -> Cursor.at(member.id()),
                MemberView::of,
                () -> members.count(businessId));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Right.USERS)
    InvitedMemberView invite(
            @PathVariable("business_id") long businessId,
            @RequestBody NewMember body,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        InvitedMemberView invited =
                InvitedMemberView.of(members.invite(caller, businessId, body.email(), body.name(), body.role()));
        IdempotencyFilter.replayInstead(request, json.writeValueAsString(invited.withoutPath()));
        return invited;
    }

    @PatchMapping("/{user_id}")
    @Needs(Right.USERS)
    MemberView change(
            @PathVariable("business_id") long businessId,
            @PathVariable("user_id") long userId,
            @RequestBody MemberPatch body,
            @AuthenticationPrincipal Caller caller) {
        return MemberView.of(members.change(caller, businessId, userId, body.role()));
    }

    @DeleteMapping("/{user_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Right.USERS)
    void remove(
            @PathVariable("business_id") long businessId,
            @PathVariable("user_id") long userId,
            @AuthenticationPrincipal Caller caller) {
        members.remove(caller, businessId, userId);
    }

    /** A new invitation, or a way back in for who has forgotten the password. Older links end. */
    @PostMapping("/{user_id}/link")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Right.USERS)
    NewLinkView link(
            @PathVariable("business_id") long businessId,
            @PathVariable("user_id") long userId,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        NewLinkView link = NewLinkView.of(members.link(caller, businessId, userId));
        IdempotencyFilter.replayInstead(request, json.writeValueAsString(link.withoutPath()));
        return link;
    }
}
