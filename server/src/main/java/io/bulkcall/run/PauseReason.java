package io.bulkcall.run;

import org.jspecify.annotations.Nullable;

/**
 * Why a run is paused.
 *
 * @param code for programs: {@code operator, refused_in_a_row, caller_id_refused, settings_refused}
 * @param detail what the carrier said; null = it had no part in it
 * @param whatToDo one sentence for a person
 */
public record PauseReason(String code, @Nullable String detail, String whatToDo) {

    public static PauseReason of(String code, @Nullable String detail) {
        return new PauseReason(code, detail, whatToDo(code));
    }

    private static String whatToDo(String code) {
        return switch (code) {
            case "operator" -> "Resume the run when it should go on.";
            case "refused_in_a_row" ->
                "Look at the newest failed calls: the carrier refused five in a row for the same reason; mend that, often a"
                        + " country that the account may not call, and resume the run.";
            case "caller_id_refused" ->
                "Give the business a caller id that its carrier account owns or has verified, and resume the run.";
            case "settings_refused" ->
                "Mend what the carrier refuses, in the run's script, its timeouts or the account, and resume the run.";
            default -> "Mend what the detail says, and resume the run.";
        };
    }
}
