package io.bulkcall.run;

import java.util.Locale;

/** Where a run is. */
public enum RunStatus {
    /** Its jobs are dialled as lines go free. */
    RUNNING,
    /** Live calls go on, no new ones begin. */
    PAUSED,
    /** What was queued is being cancelled, live calls go on. */
    STOPPING,
    /** All its jobs are final, and nobody stopped it. */
    COMPLETED,
    /** All its jobs are final, for somebody stopped it. */
    STOPPED;

    public boolean canBecome(RunStatus next) {
        return switch (this) {
            case RUNNING -> next == PAUSED || next == STOPPING || next == COMPLETED;
            case PAUSED -> next == RUNNING || next == STOPPING || next == COMPLETED;
            case STOPPING -> next == STOPPED;
            case COMPLETED, STOPPED -> false;
        };
    }

    public boolean isFinal() {
        return switch (this) {
            case RUNNING, PAUSED, STOPPING -> false;
            case COMPLETED, STOPPED -> true;
        };
    }

    static RunStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The word for it in the database and in JSON. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
