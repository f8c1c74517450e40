package io.bulkcall.run;

/** How many jobs of a run have which status. */
public record JobCounts(long queued, long dialing, long calling, long completed, long failed, long cancelled) {

    long live() {
        return dialing + calling;
    }
}
