/** What happens when a number is dialled, and what goes wrong on the way: set by number or by rate, drawn from the seed. */
@NullMarked
package io.bulkcall.simulator.behaviour;

import org.jspecify.annotations.NullMarked;
