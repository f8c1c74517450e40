/** The bench's window on the server's database: the same launcher, the same settings, the same pools. */
@NullMarked
package io.bulkcall.database;

import org.jspecify.annotations.NullMarked;
