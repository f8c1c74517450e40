/** The engine in a world of one thread, where a seed decides who goes on, how long everything takes and what fails. */
@NullMarked
package io.bulkcall.simulation;

import org.jspecify.annotations.NullMarked;
