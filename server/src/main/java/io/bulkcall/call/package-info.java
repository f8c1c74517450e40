/** The calls of a business, live and past, in a run or not: what is known of each, direct calls, hanging up, and the one count of lines in use. */
@NullMarked
package io.bulkcall.call;

import org.jspecify.annotations.NullMarked;
