/** Twilio's error dictionary, as far as calls meet it. */
@NullMarked
package io.bulkcall.simulator.error;

import org.jspecify.annotations.NullMarked;
