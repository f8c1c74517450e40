/** Text on a terminal: coloured, measured, redrawn in place; plain lines where there is no terminal. */
@NullMarked
package io.bulkcall.trial.terminal;

import org.jspecify.annotations.NullMarked;
