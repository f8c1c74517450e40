/** What changes in runs and calls, told to whoever watches; read from the database once per node, however many watch. */
@NullMarked
package io.bulkcall.watch;

import org.jspecify.annotations.NullMarked;
