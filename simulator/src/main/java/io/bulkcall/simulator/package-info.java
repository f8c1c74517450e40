/** A carrier that speaks Twilio's Voice protocol, places no call, and keeps its own books of all that was asked of it. */
@NullMarked
package io.bulkcall.simulator;

import org.jspecify.annotations.NullMarked;
