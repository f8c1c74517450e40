/** What went on lately, in counts over time: for charts. */
@NullMarked
package io.bulkcall.activity;

import org.jspecify.annotations.NullMarked;
