package io.bulkcall.activity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calls of a business that were begun lately.
 *
 * @param minutes one after the other, those without calls too; the last is the one that goes on
 * @param ended how many of the calls are over
 * @param answerRate answered of those that are over, 0 to 1; null = none is over
 * @param averageCallSeconds from dialling to the end, ringing included; null = none is over
 */
public record BusinessActivity(
        List<Minute> minutes,
        long placed,
        long ended,
        long answered,
        @Nullable Double answerRate,
        @Nullable Double averageCallSeconds) {

    /**
     * The calls that were begun in one minute.
     *
     * @param at its begin
     * @param answered how many of them were
     * @param ended how many of them are over
     */
    public record Minute(Instant at, long placed, long answered, long ended) {}

    /**
     * @param answeredOfEnded how many calls that are over were answered
     * @param endedSeconds of all calls together that are over
     */
    static BusinessActivity of(List<Minute> minutes, long answeredOfEnded, double endedSeconds) {
        long placed = minutes.stream().mapToLong(Minute::placed).sum();
        long ended = minutes.stream().mapToLong(Minute::ended).sum();
        long answered = minutes.stream().mapToLong(Minute::answered).sum();
        return new BusinessActivity(
                minutes,
                placed,
                ended,
                answered,
                ended == 0 ? null : answeredOfEnded / (double) ended,
                ended == 0 ? null : endedSeconds / ended);
    }
}
