/** Server and simulator as processes: started apart from the terminal, ended in order, never left behind. */
@NullMarked
package io.bulkcall.trial.process;

import org.jspecify.annotations.NullMarked;
