package io.bulkcall.run;

/** How many jobs of a run have which status. */
public record JobCounts(long queued, long dialing, long calling, long completed, long failed, long cancelled) {

    public long live() {
        return dialing + calling;
    }

    /** Jobs with a call that is over, whatever came of it. */
    public long ended() {
        return completed + failed;
    }
}
