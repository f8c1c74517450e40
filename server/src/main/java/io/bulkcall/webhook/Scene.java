package io.bulkcall.webhook;

import io.bulkcall.carrier.twilio.CalledJob;
import io.bulkcall.script.ScriptDraft;

/**
 * Who has answered, and what is to be said.
 *
 * @param wanted whether the call is to go on: its attempt is live and nobody has hung it up
 */
record Scene(boolean wanted, CalledJob job, ScriptDraft script) {}
