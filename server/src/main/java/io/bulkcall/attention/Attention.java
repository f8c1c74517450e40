package io.bulkcall.attention;

import io.bulkcall.publichost.PublicHostState;
import io.bulkcall.run.PauseReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person should look at.
 *
 * @param code for programs: why an account or a run is paused, {@code unknown_calls} or {@code public_host_unreachable}
 * @param detail of {@code unknown_calls}: how many
 * @param whatToDo one sentence for a person
 * @param runId the run that is paused; null = it concerns more than one run
 */
public record Attention(
        String code,
        @Nullable String detail,
        @Nullable String whatToDo,
        @Nullable Long runId) {

    static Optional<Attention> of(PublicHostState state) {
        if (state.status() != PublicHostState.Status.UNREACHABLE) {
            return Optional.empty();
        }
        return Optional.of(new Attention(
                "public_host_unreachable",
                state.detail(),
                "Have requests to PUBLIC_HOST reach this server from outside: without callbacks every call lasts"
                        + " until the carrier has been asked.",
                null));
    }

    /** Of {@code run_id, pause_code, pause_detail}. */
    static Attention paused(ResultSet row) throws SQLException {
        return paused(row.getObject("run_id", Long.class), row.getString("pause_code"), row.getString("pause_detail"));
    }

    /** @param runId null: not a run is paused, but an account */
    static Attention paused(@Nullable Long runId, String code, @Nullable String detail) {
        String whatToDo = runId == null ? null : PauseReason.of(code, detail).whatToDo();
        return new Attention(code, detail, whatToDo, runId);
    }

    static Attention unknownCalls(long calls) {
        return new Attention(
                "unknown_calls",
                Long.toString(calls),
                "Nobody knows whether these telephones rang: look at the calls with the outcome unknown and call"
                        + " again whom you want to reach.",
                null);
    }
}
