package io.bulkcall.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run would be, before it is one.
 *
 * @param total whom it would call
 * @param skipped the first thousand whom it would not
 * @param skippedCount of all whom it would not
 * @param concurrency how many of its calls may be live at once
 * @param lines that the business has for all its calls
 * @param estimatedSeconds until its last call is over, if it has the lines for itself; null = nobody can say
 * @param averageCallSeconds from dialling to the end, ringing included, of the business's newest calls; null while fewer
 *     than five have ended within 30 days
 * @param sample somebody whom it would call; if there is nobody, somebody who lacks something; null = neither
 */
public record Preview(
        long total,
        List<SkippedLead> skipped,
        long skippedCount,
        int concurrency,
        int lines,
        @Nullable Long estimatedSeconds,
        @Nullable Long averageCallSeconds,
        @Nullable Sample sample) {

    /**
     * What one lead would hear.
     *
     * @param text null if the script says nothing itself
     * @param missing variables that the lead lacks
     */
    public record Sample(
            long leadId,
            String phone,
            @Nullable String name,
            @Nullable String text,
            List<String> missing) {}
}
