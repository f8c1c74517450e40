package io.bulkcall.api;

import io.bulkcall.access.Right;
import io.bulkcall.access.Role;
import io.bulkcall.business.Business;
import io.bulkcall.business.BusinessSettings;
import java.util.List;

/** A business, to a person who belongs to it. */
record MembershipView(
        long id, String name, Role role, List<Right> rights, String timeZone, String language, String region) {

    static MembershipView of(Business business, Role role) {
        BusinessSettings settings = business.settings();
        return new MembershipView(
                business.id(),
                settings.name(),
                role,
                List.copyOf(role.rights()),
                settings.timeZone(),
                settings.language(),
                settings.region());
    }
}
