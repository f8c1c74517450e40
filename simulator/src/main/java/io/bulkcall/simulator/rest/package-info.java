/** Twilio's REST resource for calls: strict about what it takes, faithful in what it answers. */
@NullMarked
package io.bulkcall.simulator.rest;

import org.jspecify.annotations.NullMarked;
