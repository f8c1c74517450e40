/** Tables as spreadsheets open them, and what that does to cells. */
@NullMarked
package io.bulkcall.csv;

import org.jspecify.annotations.NullMarked;
