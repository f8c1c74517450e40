/** The console as people use it: a real browser, a real server with its database, a simulated carrier. */
@NullMarked
package io.bulkcall.e2e;

import org.jspecify.annotations.NullMarked;
