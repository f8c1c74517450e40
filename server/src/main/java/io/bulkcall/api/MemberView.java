package io.bulkcall.api;

import io.bulkcall.access.Member;
import io.bulkcall.access.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person as a business knows the person. */
record MemberView(
        long id,
        String email,
        String name,
        Role role,
        UserStatus status,
        @Nullable Instant lastSeenAt) {

    static MemberView of(Member member) {
        return new MemberView(
                member.id(),
                member.email(),
                member.name(),
                member.role(),
                UserStatus.of(member.active()),
                member.lastSeenAt());
    }
}
