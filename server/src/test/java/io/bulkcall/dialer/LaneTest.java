package io.bulkcall.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.carrier.CallProgress;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LaneTest {

    private final Lane lane = new Lane();

    @Test
    void takesAllOfOneBusinessTogether() throws InterruptedException {
        Work first = ringing(1, 1);
        Work ofAnother = ringing(2, 5);
        Work second = work(1, null);
        List.of(first, ofAnother, second).forEach(lane::add);

        assertThat(lane.take()).containsExactly(first, second);
        assertThat(lane.take()).containsExactly(ofAnother);
    }

    @Test
    void takesTheReportsOfOneAttemptOneAfterTheOther() throws InterruptedException {
        Work first = ringing(1, 1);
        Work again = ringing(1, 1);
        Work ofAnotherCall = ringing(1, 2);
        List.of(first, again, ofAnotherCall).forEach(lane::add);

        assertThat(lane.take()).containsExactly(first, ofAnotherCall);
        assertThat(lane.take()).containsExactly(again);
    }

    /** Among other things a visit would be given no token while the pace binds, and whoever is next would overtake. */
    @Test
    void takesVisitsByThemselvesAfterTheRest() throws InterruptedException {
        Work visit = visit(1);
        Work report = ringing(1, 1);
        Work secondVisit = visit(1);
        List.of(visit, report, secondVisit).forEach(lane::add);

        assertThat(lane.take()).containsExactly(report);
        assertThat(lane.take()).containsExactly(visit, secondVisit);
    }

    private static Work visit(long businessId) {
        return new Work(businessId, null, Instant.EPOCH, 0, new CompletableFuture<>());
    }

    private static Work ringing(long businessId, long jobId) {
        return work(
                businessId,
                new Report.Evidence(
                        new AttemptId(businessId, jobId, 1),
                        Report.Source.CALLBACK,
                        Instant.EPOCH,
                        "CA1",
                        CallProgress.RINGING,
                        null,
                        null));
    }

    private static Work work(long businessId, @Nullable Report report) {
        return new Work(businessId, report, null, 0, new CompletableFuture<>());
    }
}
