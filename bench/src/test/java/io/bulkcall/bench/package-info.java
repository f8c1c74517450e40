/** Tests of what measures. */
@NullMarked
package io.bulkcall.bench;

import org.jspecify.annotations.NullMarked;
