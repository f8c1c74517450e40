package io.bulkcall.dialer;

import static io.bulkcall.dialer.LinesOfBusiness.tokens;
import static io.bulkcall.dialer.ReportResult.APPLIED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The one transition, step by step. */
class AdvanceTest {

    private final LinesOfBusiness lines = new LinesOfBusiness(3);

    @AfterEach
    void invariantsHold() {
        lines.business.hold();
    }

    @Test
    void claimsAsManyAsThereAreLines() {
        lines.newRun(10, 50);

        assertThat(lines.advance()).hasSize(3);
        assertThat(lines.advance()).isEmpty();
        assertThat(lines.live()).isEqualTo(3);
    }

    @Test
    void claimsNoMoreThanTheRunsConcurrency() {
        lines.newRun(2, 50);

        assertThat(lines.advance()).hasSize(2);
    }

    @Test
    void sharesTheLinesAmongRunsAndDirectCalls() {
        lines.newRun(3, 50);
        lines.newRun(3, 50);
        long lead = lines.business.newLeads(1).getFirst();
        lines.newDirectCall(lead, lines.now.plusSeconds(60));

        assertThat(lines.advance()).hasSize(3).anyMatch(dial -> dial.runId() == null);
        assertThat(lines.live()).isEqualTo(3);
    }

    @Test
    void handsTheLineOverInTheTransactionThatEndsTheCall() {
        lines.newRun(3, 50);
        Dial first = lines.advance().getFirst();
        lines.advance(lines.placed(first));

        Advanced advanced = lines.all(lines.ended(first));

        assertThat(advanced.results()).containsExactly(APPLIED);
        assertThat(advanced.dials()).hasSize(1);
        assertThat(lines.status(first.attempt().jobId())).isEqualTo("completed answered");
    }

    @Test
    void leavesTheWakeRowAloneWhileCallsOnlyComeFurther() {
        lines.newRun(1, 50);
        Dial first = lines.advance().getFirst();
        lines.set("insert into wake (business_id, account_id, due_at) values (:business, 0, '2026-03-01T10:05:00Z')");

        Advanced advanced = lines.call(null, List.of(), List.of(), lines.placed(first));

        assertThat(advanced.results()).containsExactly(APPLIED);
        assertThat(lines.status(first.attempt().jobId())).isEqualTo("calling");
        assertThat(lines.wake()).containsExactly(Instant.parse("2026-03-01T10:05:00Z"));
    }

    @Test
    void callsEveryJobOnceAndCompletesTheRun() {
        long run = lines.newRun(3, 50);
        Deque<Dial> live = new ArrayDeque<>(lines.advance());
        List<String> dialled = new ArrayList<>(live.stream().map(Dial::phone).toList());
        while (!live.isEmpty()) {
            List<Dial> next = lines.advance(lines.ended(live.remove()));
            next.forEach(dial -> dialled.add(dial.phone()));
            live.addAll(next);
        }

        assertThat(dialled).hasSize(50).doesNotHaveDuplicates();
        assertThat(lines.run(run)).isEqualTo("completed");
        assertThat(lines.wake()).isEmpty();
    }

    @Test
    void keepsTwoRunsWithinOneLineOfEachOther() {
        lines.newRun(3, 100);
        lines.newRun(3, 100);
        Random random = new Random(7);
        List<Dial> live = new ArrayList<>(lines.advance());
        for (int call = 0; call < 60; call++) {
            Map<Long, Integer> perRun = new HashMap<>();
            live.forEach(dial -> perRun.merge(dial.runId(), 1, Integer::sum));
            assertThat(perRun).hasSize(2);
            assertThat(perRun.values()).allMatch(count -> count == 1 || count == 2);
            live.addAll(lines.advance(lines.ended(live.remove(random.nextInt(live.size())))));
        }
    }

    @Test
    void givesEachOfManyRunsItsTurn() {
        List<Long> runs = new ArrayList<>();
        for (int n = 0; n < 7; n++) {
            runs.add(lines.newRun(3, 20));
        }
        Deque<Dial> live = new ArrayDeque<>(lines.advance());
        Map<Long, Integer> calls = new HashMap<>();
        for (int call = 0; call < 70; call++) {
            Dial ended = live.remove();
            calls.merge(ended.runId(), 1, Integer::sum);
            live.addAll(lines.advance(lines.ended(ended)));
        }

        assertThat(calls).containsOnlyKeys(runs);
        assertThat(calls.values()).allMatch(count -> count >= 9 && count <= 11);
    }

    @Test
    void takesADirectCallBeforeEveryRun() {
        lines.newRun(3, 50);
        List<Dial> live = lines.advance();
        long direct = lines.newDirectCall(lines.business.newLeads(1).getFirst(), lines.now.plusSeconds(60));

        List<Dial> next = lines.advance(lines.ended(live.getFirst()));

        assertThat(next).extracting(dial -> dial.attempt().jobId()).containsExactly(direct);
    }

    @Test
    void cancelsADirectCallThatFoundNoLineInTime() {
        lines.newRun(3, 50);
        lines.advance();
        long direct = lines.newDirectCall(lines.business.newLeads(1).getFirst(), lines.now.plusSeconds(60));
        lines.advance();
        assertThat(lines.wake()).containsExactly(lines.now.plusSeconds(60));

        lines.now = lines.now.plusSeconds(60);
        lines.call(lines.now, List.of(), tokens(1));

        assertThat(lines.status(direct)).isEqualTo("cancelled cancelled no_line_in_time");
    }

    @Test
    void passesOverANumberThatIsLive() {
        List<Long> leads = lines.business.newLeads(1);
        lines.newRun(3, leads);
        long second = lines.newRun(3, leads);

        assertThat(lines.advance()).hasSize(1);
        assertThat(lines.wake()).containsExactly(lines.now.plusSeconds(30));
        assertThat(lines.run(second)).isEqualTo("running");
    }

    @Test
    void dialsANumberAgainAfterTheRedialGap() {
        List<Long> leads = lines.business.newLeads(1);
        lines.newRun(3, leads);
        lines.newRun(3, leads);
        Dial first = lines.advance().getFirst();
        assertThat(lines.advance(lines.ended(first))).isEmpty();

        lines.now = lines.now.plusSeconds(60);
        Dial again = lines.advance().getFirst();

        assertThat(again.phone()).isEqualTo(first.phone());
        assertThat(lines.attempts(again.attempt().jobId())).isEqualTo(1);
    }

    @Test
    void lowersLinesWithoutEndingACall() {
        lines.newRun(3, 50);
        List<Dial> live = lines.advance();
        lines.set("update businesses set max_outbound_calls = 1 where id = :business");

        assertThat(lines.advance(lines.ended(live.get(0)))).isEmpty();
        assertThat(lines.advance(lines.ended(live.get(1)))).isEmpty();
        assertThat(lines.live()).isEqualTo(1);
        assertThat(lines.advance(lines.ended(live.get(2)))).hasSize(1);
    }

    @Test
    void raisesLinesWhileCallsAreLive() {
        lines.newRun(10, 50);
        lines.advance();
        lines.set("update businesses set max_outbound_calls = 5 where id = :business");

        assertThat(lines.advance()).hasSize(2);
    }

    @Test
    void isOfNoUseToOneWhoComesForAWakeRowAfterAnother() {
        lines.newRun(3, 50);
        Instant due = lines.now;
        lines.call(null, List.of(), List.of());
        lines.now = due.plusMillis(200);
        assertThat(lines.call(due, List.of(), tokens(1)).dials()).hasSize(1);

        lines.now = due.plusMillis(400);
        assertThat(lines.call(due, List.of(), tokens(1)).dials()).isEmpty();

        Instant moved = lines.wake().getFirst();
        assertThat(moved).isEqualTo(due.plusMillis(200));
        assertThat(lines.call(moved, List.of(), tokens(1)).dials()).hasSize(1);
    }

    @Test
    void claimsNothingOfAPausedRun() {
        long run = lines.newRun(3, 50);
        List<Dial> live = lines.advance();
        lines.set(
                "update outbound_call_runs set status = 'paused', pause_code = 'operator' where business_id = :business");

        assertThat(lines.advance(lines.ended(live.getFirst()))).isEmpty();
        assertThat(lines.wake()).isEmpty();
        assertThat(lines.run(run)).isEqualTo("paused operator");
    }

    @Test
    void cancelsWhatIsStoppedInChunks() {
        long run = lines.newRun(3, 2_500);
        List<Dial> live = lines.advance();
        lines.set("update outbound_call_runs set status = 'stopping' where business_id = :business");

        for (int more = 2; more >= 0; more--) {
            boolean again = lines.call(null, List.of(), List.of()).again();
            assertThat(again).isEqualTo(more > 0);
            // Whoever was to go on may be dead.
            assertThat(lines.wake()).hasSize(more > 0 ? 1 : 0);
        }
        assertThat(lines.run(run)).isEqualTo("stopping");
        live.forEach(dial -> lines.advance(lines.ended(dial)));

        assertThat(lines.run(run)).isEqualTo("stopped");
    }

    @Test
    void givesBackClaimsWhoseCommitWasInDoubt() {
        lines.newRun(3, 50);
        List<UUID> tokens = tokens(2);
        List<Dial> doubtful = lines.call(null, List.of(), tokens).dials();

        List<Dial> next = lines.call(null, tokens, tokens(10)).dials();

        assertThat(next).hasSize(3);
        assertThat(next)
                .extracting(Dial::attempt)
                .doesNotContainAnyElementsOf(
                        doubtful.stream().map(Dial::attempt).toList());
        doubtful.forEach(
                dial -> assertThat(lines.attempts(dial.attempt().jobId())).isLessThanOrEqualTo(1));
    }

    /** The database was away for longer than the horizon, and both come in one advance. */
    @Test
    void doesNotGiveBackADoubtfulClaimThatWasJustGivenUp() {
        lines.newRun(3, 50);
        List<UUID> tokens = tokens(1);
        Dial doubtful = lines.call(null, List.of(), tokens).dials().getFirst();

        lines.call(null, tokens, tokens(3), lines.lost(doubtful));

        assertThat(lines.status(doubtful.attempt().jobId())).isEqualTo("failed unknown no_evidence");
        assertThat(lines.attempts(doubtful.attempt().jobId())).isEqualTo(1);
    }

    @Test
    void leavesAPausedAccountAloneUntilItResumes() {
        lines.newRun(3, 50);
        lines.set("""
                update carrier_accounts set status = 'paused', resume_at = '2026-03-01T10:00:05Z'
                where business_id = :business""");

        assertThat(lines.advance()).isEmpty();
        assertThat(lines.wake()).containsExactly(lines.now.plusSeconds(5));
        lines.now = lines.now.plusSeconds(5);
        assertThat(lines.advance()).hasSize(3);
    }

    @Test
    void waitsForATokenBehindWhoeverHasWaitedLongerForAClaim() {
        lines.newRun(3, 50);

        assertThat(lines.call(null, List.of(), List.of()).dials()).isEmpty();
        assertThat(lines.wake()).containsExactly(Instant.EPOCH);
        lines.now = lines.now.plusMillis(10);
        assertThat(lines.call(lines.now, List.of(), tokens(1)).dials()).hasSize(1);
        assertThat(lines.wake()).containsExactly(lines.now);
    }

    @Test
    void doesNothingOnAVisitThatAnotherNodeHasMade() {
        lines.newRun(1, 50);
        lines.advance();
        lines.set("update businesses set max_outbound_calls = 1 where id = :business");

        lines.now = lines.now.plus(Duration.ofSeconds(1));
        assertThat(lines.call(lines.now, List.of(), tokens(5)).dials()).isEmpty();
        assertThat(lines.wake()).isEmpty();
    }
}
