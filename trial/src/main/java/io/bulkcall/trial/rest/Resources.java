package io.bulkcall.trial.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The server's resources, as far as they are looked at here. */
public final class Resources {
    private Resources() {}

    public record Business(long id, String name, String callerId, int maxOutboundCalls) {}

    /** A lead to be brought in. */
    public record NewLead(
            String phone, String name, @Nullable String externalId, Map<String, String> variables) {}

    public record Run(
            long id,
            String name,
            String status,
            int concurrency,
            int total,
            Counts counts,
            Map<String, Integer> outcomes,
            int live,
            @Nullable Instant createdAt,
            @Nullable PauseReason pauseReason) {

        /** Nothing of it is queued or live any more. */
        public boolean isOver() {
            return counts.ended() == total;
        }
    }

    public record PauseReason(
            String code, @Nullable String detail, @Nullable String whatToDo) {}

    /** Jobs by status. */
    public record Counts(int queued, int dialing, int calling, int completed, int failed, int cancelled) {

        /** On a line: being dialled or talking. */
        public int active() {
            return dialing + calling;
        }

        public int ended() {
            return completed + failed + cancelled;
        }
    }

    public record Job(
            long id,
            @Nullable Long runId,
            long leadId,
            String phone,
            @Nullable String name,
            String status,
            @Nullable String outcome,
            int attempts,
            @Nullable Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {}

    public record Limits(int activeOutbound, int maxOutbound, int available) {}

    record Accepted(List<AcceptedLead> leads, List<Rejected> rejected) {}

    record AcceptedLead(long id, String phone) {}

    record Rejected(int index, String code, String detail) {}

    record Jobs(List<Job> items, @Nullable String nextCursor) {}

    record NewKey(String key) {}

    record User(long id) {}

    record NewUser(User user) {}

    record NewLink(String path) {}

    record Calls(List<Job> calls) {}
}
