/** Twilio Programmable Voice, or any carrier that speaks its protocol; Twilio's words end here. */
@NullMarked
package io.bulkcall.carrier.twilio;

import org.jspecify.annotations.NullMarked;
