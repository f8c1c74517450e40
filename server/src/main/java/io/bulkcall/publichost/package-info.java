/** Whether this deployment answers under its public address, found out by asking there. */
@NullMarked
package io.bulkcall.publichost;

import org.jspecify.annotations.NullMarked;
