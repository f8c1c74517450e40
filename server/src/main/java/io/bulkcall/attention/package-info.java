/** What a person should look at, for it will not mend itself. */
@NullMarked
package io.bulkcall.attention;

import org.jspecify.annotations.NullMarked;
