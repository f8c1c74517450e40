package io.bulkcall.api;

import io.bulkcall.access.Language;
import io.bulkcall.access.User;

/**
 * A person, to that person.
 *
 * @param platform whether the person looks after the whole deployment, and may do everything
 */
record UserView(long id, String email, String name, Language language, boolean platform) {

    static UserView of(User user) {
        return new UserView(user.id(), user.email(), user.name(), user.language(), user.platform());
    }
}
