/**
 * The engine: which job gets which line, and what becomes of its call.
 *
 * <p>Everything that can start a call or free a line of a business goes through one transition, the database function
 * {@code advance}, under the lock of the business's row ({@link io.bulkcall.dialer.Lines}). What it claims is dialled by
 * the node that asked ({@link io.bulkcall.dialer.Dialing}): one POST, started at most a second after the claim. What
 * can't be started now leaves a row in {@code wake}, which any node visits when it falls due. What the carrier never told
 * is asked for by reconciliation. Nothing else moves a job.
 */
@NullMarked
package io.bulkcall.dialer;

import org.jspecify.annotations.NullMarked;
