/** The acceptance run: what happened is recorded from outside, then judged by checks that are pure functions. */
@NullMarked
package io.bulkcall.trial.verify;

import org.jspecify.annotations.NullMarked;
