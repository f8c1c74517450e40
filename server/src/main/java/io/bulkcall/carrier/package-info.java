/** What BulkCall needs of a telephone carrier, in BulkCall's words; only {@code carrier.twilio} knows a carrier's own. */
@NullMarked
package io.bulkcall.carrier;

import org.jspecify.annotations.NullMarked;
