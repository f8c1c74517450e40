/** BulkCall seen from outside: the commands that start it beside a simulated carrier, show it and judge it. */
@NullMarked
package io.bulkcall.trial;

import org.jspecify.annotations.NullMarked;
