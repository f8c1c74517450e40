/** Requests to the customer's server: signed status callbacks, the fetch of TwiML, delivery and its retries. */
@NullMarked
package io.bulkcall.simulator.webhook;

import org.jspecify.annotations.NullMarked;
