/** The referee's books: live calls at every instant, dials per number, refills, callbacks, faults. */
@NullMarked
package io.bulkcall.simulator.ledger;

import org.jspecify.annotations.NullMarked;
