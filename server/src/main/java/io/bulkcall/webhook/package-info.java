/** What the carrier tells us and asks us while a call goes on: signed requests, answered once what they say is kept. */
@NullMarked
package io.bulkcall.webhook;

import org.jspecify.annotations.NullMarked;
