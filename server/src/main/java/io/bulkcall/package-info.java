/** The server: brings in leads, calls them through a carrier, never more at once than a business's lines allow. */
@NullMarked
package io.bulkcall;

import org.jspecify.annotations.NullMarked;
