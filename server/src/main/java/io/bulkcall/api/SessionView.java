package io.bulkcall.api;

import java.util.List;

/**
 * Who has signed in.
 *
 * @param businesses those that the person belongs to; the platform's users may enter all, and find them in
 *     {@code /businesses}
 */
record SessionView(UserView user, List<MembershipView> businesses) {}
