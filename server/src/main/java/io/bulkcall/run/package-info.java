/** Runs: one bulk calling of chosen leads each, from its creation to its end. */
@NullMarked
package io.bulkcall.run;

import org.jspecify.annotations.NullMarked;
