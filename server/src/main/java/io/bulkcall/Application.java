package io.bulkcall;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Where Spring begins to look for BulkCall's parts. It would make up a user, too, and log a password for it. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
class Application {}
