package io.bulkcall.dialer;

import java.util.concurrent.CompletableFuture;

/**
 * The lines of every business: the only way to start a call or to free a line. What is handed in for one business is
 * applied in order and, when much comes at once, together in one transaction.
 */
public interface Lines {

    /**
     * Hands the business's free lines to whatever may be dialled now. Work that became runnable in a transaction is
     * started by this at once, and by its {@code wake} row if this never happens.
     *
     * @return done when the claims are committed; fails if they are not
     */
    CompletableFuture<Void> advance(long businessId);

    /**
     * Applies what was learned of an attempt, and hands over the line if that freed it.
     *
     * @return what it did, once that is committed; fails if it is not, and may then be handed in again
     */
    CompletableFuture<ReportResult> report(Report report);
}
