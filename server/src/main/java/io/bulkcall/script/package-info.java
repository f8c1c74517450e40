/** What is said on the telephone: scripts with {@code {{variables}}}, checked when written and filled for each lead. */
@NullMarked
package io.bulkcall.script;

import org.jspecify.annotations.NullMarked;
