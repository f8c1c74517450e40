/** Files of leads: taken whole, recognised, read row by row by whichever node is free, told what was wrong with them. */
@NullMarked
package io.bulkcall.imports;

import org.jspecify.annotations.NullMarked;
