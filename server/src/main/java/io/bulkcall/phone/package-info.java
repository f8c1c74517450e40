/** Telephone numbers: read as people write them, kept as E.164, shown masked. */
@NullMarked
package io.bulkcall.phone;

import org.jspecify.annotations.NullMarked;
