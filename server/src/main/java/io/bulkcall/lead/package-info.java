/** The people to call, and the lists that name sets of them. */
@NullMarked
package io.bulkcall.lead;

import org.jspecify.annotations.NullMarked;
