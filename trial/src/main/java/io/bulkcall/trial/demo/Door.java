package io.bulkcall.trial.demo;

import io.bulkcall.trial.demo.Watch.Tenant;
import io.bulkcall.trial.rest.Api;
import io.bulkcall.trial.terminal.Line;

/**
 * The way into the console: a person who may do everything, and the page that is shown first.
 *
 * @param page below the server's address
 */
record Door(Api admin, long user, String page) {

    static Door of(Api admin, Tenant first) {
        long user = admin.createPlatformUser("demo@example.com", "Demo");
        return new Door(admin, user, "/b/" + first.business() + "/runs/" + first.run());
    }

    /** With a link that lets in once; the one before it ends. */
    Line line() {
        return Summary.entry("Console", admin.signInLink(user) + "?next=" + page);
    }
}
