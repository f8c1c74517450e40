package io.bulkcall.lead;

import io.bulkcall.request.Flaw;

/** A lead that was held against the rules. */
public sealed interface CheckedLead {

    /**
     * One that can be taken.
     *
     * @param index its place among those brought, from 0
     * @param phone E.164
     */
    record Good(int index, String phone, LeadDraft draft) implements CheckedLead {}

    record Bad(Flaw flaw) implements CheckedLead {}
}
