package io.bulkcall.run;

import io.bulkcall.call.CallScript;
import io.bulkcall.call.CallScripts;
import io.bulkcall.database.LongWait;
import io.bulkcall.database.Sql;
import io.bulkcall.lead.Lead;
import io.bulkcall.lead.LeadPages;
import io.bulkcall.request.Refusal;
import io.bulkcall.script.Recipient;
import io.bulkcall.script.Script;
import io.bulkcall.script.Speech;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells beforehand whom a run would call, what they would hear, and how long it would take. */
@Component
public class RunPreviews {

    private static final Sql SQL = Sql.of(RunPreviews.class);
    private static final String PREVIEW_JOBS = SQL.text("preview_jobs");
    private static final String NEWEST_CALLS = SQL.text("newest_calls");
    private static final Duration CALLS_SINCE = Duration.ofDays(30);

    /** Of fewer calls an average says nothing. */
    private static final int CALLS_MIN = 5;

    private final JdbcClient database;
    private final ChosenLeads chosen;
    private final CallScripts scripts;
    private final LeadPages leads;
    private final LongWait longWait;
    private final InstantSource clock;

    RunPreviews(
            JdbcClient database,
            ChosenLeads chosen,
            CallScripts scripts,
            LeadPages leads,
            LongWait longWait,
            InstantSource clock) {
        this.database = database;
        this.chosen = chosen;
        this.scripts = scripts;
        this.leads = leads;
        this.longWait = longWait;
        this.clock = clock;
    }

    /**
     * Nothing is made.
     *
     * @throws Refusal {@code not_found, too_large, conflict}, as {@link RunCreation#start}
     */
    @Transactional(readOnly = true)
    public Preview of(long businessId, NewRun newRun) {
        CallingBusiness business = chosen.business(businessId);
        CallScript script = scripts.toUse(businessId, newRun.scriptId());
        longWait.inThisTransaction();
        Selection selection =
                ChosenLeads.read(chosen.choose(PREVIEW_JOBS, businessId, newRun.choice(), script, business));
        ChosenLeads.requireCallable(newRun.choice(), selection);
        int concurrency = business.concurrency(newRun.concurrency());
        BigDecimal average = averageCallSeconds(businessId);
        Long sampleId = selection.sampleId();
        return new Preview(
                selection.total(),
                selection.skipped(),
                selection.skippedCount(),
                concurrency,
                business.lines(),
                estimatedSeconds(selection.total(), concurrency, business, average),
                average == null
                        ? null
                        : average.setScale(0, RoundingMode.HALF_UP).longValueExact(),
                sampleId == null ? null : sample(leads.get(businessId, sampleId), script.script()));
    }

    /** As many calls at once as lines and run allow, one after the other, and no faster than the account may. */
    static @Nullable Long estimatedSeconds(
            long calls, int concurrency, CallingBusiness business, @Nullable BigDecimal averageCallSeconds) {
        int atOnce = Math.min(concurrency, business.lines());
        if (averageCallSeconds == null || atOnce == 0) {
            return null;
        }
        BigDecimal byLines = averageCallSeconds
                .multiply(BigDecimal.valueOf(calls))
                .divide(BigDecimal.valueOf(atOnce), 0, RoundingMode.CEILING);
        BigDecimal pace = business.callsPerSecond();
        BigDecimal byPace = pace == null || pace.signum() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(calls).divide(pace, 0, RoundingMode.CEILING);
        return byLines.max(byPace).longValueExact();
    }

    private @Nullable BigDecimal averageCallSeconds(long businessId) {
        return database.sql(NEWEST_CALLS)
                .param("business_id", businessId)
                .param("since", clock.instant().minus(CALLS_SINCE).atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getInt("calls") < CALLS_MIN ? BigDecimal.ZERO : row.getBigDecimal("seconds"))
                .optional()
                .filter(seconds -> seconds.signum() > 0)
                .orElse(null);
    }

    private static Preview.Sample sample(Lead lead, Script script) {
        Recipient recipient = new Recipient(
                lead.phone(),
                lead.facts().name(),
                lead.facts().externalId(),
                lead.facts().variables());
        Map<String, String> values = recipient.values();
        return new Preview.Sample(
                lead.id(),
                lead.phone(),
                lead.facts().name(),
                script.fill(values) instanceof Speech.Say say ? say.text() : null,
                List.copyOf(script.missing(values)));
    }
}
