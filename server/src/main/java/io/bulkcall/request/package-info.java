/** What requests carry, and why they are refused, in words that programs and people understand; knows no HTTP. */
@NullMarked
package io.bulkcall.request;

import org.jspecify.annotations.NullMarked;
