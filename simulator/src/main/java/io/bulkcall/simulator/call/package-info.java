/** The telephone exchange: calls from acceptance to end, each account's queue, and time. */
@NullMarked
package io.bulkcall.simulator.call;

import org.jspecify.annotations.NullMarked;
