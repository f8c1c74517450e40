package io.bulkcall.lead;

/** In which order leads are listed. */
public record LeadOrder(LeadSort sort, boolean ascending) {
    public static final LeadOrder NEWEST = new LeadOrder(LeadSort.CREATED, false);
}
