package io.bulkcall.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.FeatureTest;
import io.bulkcall.TestBusiness;
import io.bulkcall.TestBusiness.Dialled;
import io.bulkcall.activity.BusinessActivity.Minute;
import io.bulkcall.activity.RunActivity.Bucket;
import io.bulkcall.lead.LeadFilter;
import io.bulkcall.run.LeadChoice;
import io.bulkcall.run.NewRun;
import io.bulkcall.run.RunCreation;
import io.bulkcall.run.Runs;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ActivityTests extends FeatureTest {

    private static final Instant BEFORE = NOW.minus(Duration.ofMinutes(2));

    @Autowired
    private RunCreation creation;

    @Autowired
    private Runs runs;

    private final TestBusiness business = TestBusiness.withLines(2);

    @Test
    void countsTheCallsOfEachMinute() {
        start(5);
        List<Dialled> first = business.advance(BEFORE);
        List<Dialled> third = business.ended(first.get(0), "answered", BEFORE.plusSeconds(40));
        // Its line goes to the fourth, as the second's does to the fifth.
        business.givenBack(third.getFirst(), BEFORE.plusSeconds(41));
        business.ended(first.get(1), "busy", BEFORE.plusSeconds(20));

        BusinessActivity activity = activities(NOW).ofBusiness(business.id(), 3);

        assertThat(activity.minutes())
                .containsExactly(
                        new Minute(BEFORE, 4, 1, 2),
                        new Minute(BEFORE.plusSeconds(60), 0, 0, 0),
                        new Minute(NOW, 0, 0, 0));
        assertThat(activity.placed()).isEqualTo(4);
        assertThat(activity.ended()).isEqualTo(2);
        assertThat(activity.answered()).isEqualTo(1);
        assertThat(activity.answerRate()).isEqualTo(0.5);
        assertThat(activity.averageCallSeconds()).isEqualTo(30.0);
        assertThat(activities(NOW).ofBusiness(business.id(), 2).placed()).isZero();
    }

    @Test
    void takesNoMachineForAnAnswer() {
        long run = start(2);
        List<Dialled> both = business.advance(BEFORE);
        business.ended(both.get(0), "answered", BEFORE.plusSeconds(20));
        business.machineAnswered(both.get(1), BEFORE.plusSeconds(10));
        business.ended(both.get(1), "answered", BEFORE.plusSeconds(20));

        BusinessActivity activity = activities(NOW).ofBusiness(business.id(), 3);
        assertThat(activity.minutes().getFirst()).isEqualTo(new Minute(BEFORE, 2, 1, 2));
        assertThat(activity.answerRate()).isEqualTo(0.5);
        assertThat(activities(NOW).ofRun(business.id(), run).buckets().getFirst())
                .isEqualTo(new Bucket(BEFORE, 2, 1));
    }

    /** At a time at which no other test calls anybody. */
    @Test
    void countsTheCallsOfAllBusinessesTogether() {
        Instant then = Instant.parse("2031-05-05T05:05:00Z");
        TestBusiness other = TestBusiness.withLines(1);
        for (TestBusiness one : List.of(business, other)) {
            one.newLeads(1);
            creation.start(one.id(), everybody(), null);
            one.ended(one.advance(then).getFirst(), one == other ? "answered" : "busy", then.plusSeconds(20));
        }

        BusinessActivity activity = activities(then.plusSeconds(90)).ofAll(3);

        assertThat(activity.minutes())
                .containsExactly(
                        new Minute(then.minusSeconds(60), 0, 0, 0),
                        new Minute(then, 2, 1, 2),
                        new Minute(then.plusSeconds(60), 0, 0, 0));
        assertThat(activity.answerRate()).isEqualTo(0.5);
        assertThat(activity.averageCallSeconds()).isEqualTo(20.0);
    }

    @Test
    void saysNothingOfRatesWithoutCalls() {
        BusinessActivity none = activities(NOW).ofBusiness(business.id(), 60);
        assertThat(none.minutes()).hasSize(60);
        assertThat(none.answerRate()).isNull();
        assertThat(none.averageCallSeconds()).isNull();
    }

    @Test
    void countsTheCallsOfARunOverItsTime() {
        long run = start(3);
        assertThat(activities(NOW).ofRun(business.id(), run).buckets()).isEmpty();
        List<Dialled> first = business.advance(BEFORE);
        business.ended(first.getFirst(), "answered", BEFORE.plusSeconds(15));

        RunActivity activity = activities(NOW).ofRun(business.id(), run);

        assertThat(activity.bucketSeconds()).isEqualTo(10);
        assertThat(activity.buckets()).hasSize(13);
        assertThat(activity.buckets().getFirst()).isEqualTo(new Bucket(BEFORE, 2, 1));
        assertThat(activity.buckets().get(1)).isEqualTo(new Bucket(BEFORE.plusSeconds(10), 1, 0));
        assertThat(activity.buckets().getLast()).isEqualTo(new Bucket(NOW, 0, 0));
    }

    /** It stands at the head of the queue again, before calls that went on. */
    @Test
    void countsTheCallsBehindOneThatWasGivenBack() {
        long run = start(5);
        List<Dialled> first = business.advance(BEFORE);
        database.sql("""
                        insert into job_queue (business_id, run_id, not_before, job_id) values (?, ?, 0, ?)""").params(business.id(), run, first.getFirst().jobId()).update();

        assertThat(activities(NOW).ofRun(business.id(), run).buckets().getFirst())
                .isEqualTo(new Bucket(BEFORE, 2, 0));
    }

    @Test
    void hasAtMost120BucketsHoweverLongTheRunWas() {
        for (long seconds : new long[] {0, 1199, 1200, 3600, 86_400, 864_000, 31_536_000}) {
            int bucket = RunActivity.bucketSeconds(Duration.ofSeconds(seconds));
            assertThat(seconds / bucket + 1).as("%d s", seconds).isLessThanOrEqualTo(120);
        }
    }

    private Activities activities(Instant now) {
        return new Activities(database, runs, InstantSource.fixed(now));
    }

    private long start(int leads) {
        business.newLeads(leads);
        return creation.start(business.id(), everybody(), null).run().id();
    }

    private static NewRun everybody() {
        return new NewRun(new LeadChoice.Matching(LeadFilter.EVERYBODY), null, null, null, 30, 600);
    }
}
