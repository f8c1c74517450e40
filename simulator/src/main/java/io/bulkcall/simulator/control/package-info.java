/** The simulator's own endpoints: behaviours, ledger, reset. */
@NullMarked
package io.bulkcall.simulator.control;

import org.jspecify.annotations.NullMarked;
