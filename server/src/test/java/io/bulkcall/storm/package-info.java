/** Real server processes on one database, behind one address, calling through the simulated carrier while things break. */
@NullMarked
package io.bulkcall.storm;

import org.jspecify.annotations.NullMarked;
