/** The bench's window on the server's engine: its own classes, called as it calls them. */
@NullMarked
package io.bulkcall.dialer;

import org.jspecify.annotations.NullMarked;
