package io.bulkcall.lead;

import io.bulkcall.request.Flaw;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of leads that somebody brought.
 *
 * @param taken in their order
 * @param rejected in their order
 * @param listId the list that they are in now, if one was named
 */
public record Brought(
        List<Taken> taken,
        List<Rejected> rejected,
        @Nullable Long listId) {

    /**
     * One that is among the leads now.
     *
     * @param index its place among those brought, from 0
     * @param phone E.164
     * @param created false = the number was known, and what was said about it was added
     */
    public record Taken(int index, long id, String phone, boolean created) {}

    /** One that is not, and why. */
    public record Rejected(int index, Flaw flaw) {}
}
