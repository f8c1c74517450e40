/** The tenants: what they are called, which number they call from, how many lines they have. */
@NullMarked
package io.bulkcall.business;

import org.jspecify.annotations.NullMarked;
