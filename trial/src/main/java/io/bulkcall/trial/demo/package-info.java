/** Three businesses call their sample leads, live on the screen. */
@NullMarked
package io.bulkcall.trial.demo;

import org.jspecify.annotations.NullMarked;
