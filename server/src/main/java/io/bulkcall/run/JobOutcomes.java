package io.bulkcall.run;

/** What came of the final jobs of a run, counted. */
public record JobOutcomes(
        long answered,
        long busy,
        long noAnswer,
        long voicemail,
        long rejected,
        long failed,
        long cancelled,
        long unknown) {

    /** Of jobs whose call took place. */
    long completed() {
        return answered + busy + noAnswer + voicemail;
    }

    /** Of jobs without a call, or with one that nobody knows of. */
    long notCompleted() {
        return rejected + failed + unknown;
    }
}
