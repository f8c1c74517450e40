package io.bulkcall.call;

import java.util.List;

/**
 * What is said in a call: one version of a script, which never changes.
 *
 * @param variables that a lead must have, in order of first use
 */
public record CallScript(long id, int version, List<String> variables) {}
