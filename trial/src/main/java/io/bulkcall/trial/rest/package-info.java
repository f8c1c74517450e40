/** What a customer's program says to the server, and a test's to the simulated carrier, over HTTP. */
@NullMarked
package io.bulkcall.trial.rest;

import org.jspecify.annotations.NullMarked;
