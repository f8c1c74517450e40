package io.bulkcall.run;

import io.bulkcall.call.Job;
import java.util.List;

/**
 * A run after somebody paused, resumed, stopped or hung it up.
 *
 * @param live its calls that are still live
 */
public record ControlledRun(Run run, List<Job> live) {}
