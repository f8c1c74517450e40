package io.bulkcall.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bulkcall.lead.Brought;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of leads that were brought.
 *
 * @param listId the list that they are in now; absent if none was named
 */
record BroughtView(
        List<TakenView> leads,
        List<RejectedView> rejected,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long listId) {

    /**
     * One that is among the leads now.
     *
     * @param index its place among those brought, from 0
     * @param created false = the number was known
     */
    record TakenView(int index, long id, String phone, boolean created) {}

    /**
     * One that is not, and why.
     *
     * @param index its place among those brought, from 0
     * @param field what is wrong about it
     */
    record RejectedView(int index, String field, String code, String detail) {}

    static BroughtView of(Brought brought) {
        return new BroughtView(
                brought.taken().stream()
                        .map(lead -> new TakenView(lead.index(), lead.id(), lead.phone(), lead.created()))
                        .toList(),
                brought.rejected().stream()
                        .map(lead -> new RejectedView(
                                lead.index(),
                                lead.flaw().field(),
                                lead.flaw().code(),
                                lead.flaw().detail()))
                        .toList(),
                brought.listId());
    }
}
