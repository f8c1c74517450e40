package io.bulkcall.dialer;

import io.bulkcall.carrier.PlaceResult;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The engine's figures, as {@code /actuator/prometheus} shows them. */
class EngineMetrics {

    private final MeterRegistry registry;
    private final Counter claims;
    private final Timer refill;
    private final Map<ReportResult, Counter> reports = new EnumMap<>(ReportResult.class);
    private final AtomicLong stranded;
    private final AtomicLong linesInUse;
    private final AtomicLong linesFree;
    private final AtomicLong queued;

    EngineMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.claims = Counter.builder("bulkcall.claims")
                .description("Jobs that were given a line")
                .register(registry);
        this.refill = Timer.builder("bulkcall.refill")
                .description("From the end of a call being handed in to the create that refills its line")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(registry);
        for (ReportResult result : ReportResult.values()) {
            reports.put(
                    result,
                    Counter.builder("bulkcall.reports")
                            .description("What was learned of attempts; late and stray ones are alarms")
                            .tag("result", result.name().toLowerCase(java.util.Locale.ROOT))
                            .register(registry));
        }
        this.stranded =
                gauge("bulkcall.stranded", "Businesses with work that could start and that nothing would; always 0");
        this.linesInUse = gauge("bulkcall.lines.in.use", "Lines with a call, over all businesses");
        this.linesFree = gauge("bulkcall.lines.free", "Lines without a call, over all businesses");
        this.queued = gauge("bulkcall.jobs.queued", "Jobs that wait for a line");
    }

    void advanced(Advanced advanced) {
        claims.increment(advanced.dials().size());
        advanced.results().forEach(result -> counter(result).increment());
    }

    void refilled(Duration afterEnd) {
        refill.record(afterEnd);
    }

    void tokensBought(int tokens) {
        registry.counter("bulkcall.pace.tokens", "result", "bought").increment(tokens);
    }

    void tokensDenied() {
        registry.counter("bulkcall.pace.tokens", "result", "denied").increment();
    }

    void created(PlaceResult result) {
        registry.counter("bulkcall.creates", "class", nameOf(result)).increment();
    }

    void levels(long linesInUse, long linesFree, long queued, long stranded) {
        this.linesInUse.set(linesInUse);
        this.linesFree.set(linesFree);
        this.queued.set(queued);
        this.stranded.set(stranded);
    }

    private Counter counter(ReportResult result) {
        return java.util.Objects.requireNonNull(reports.get(result));
    }

    private AtomicLong gauge(String name, String description) {
        AtomicLong value = new AtomicLong();
        io.micrometer.core.instrument.Gauge.builder(name, value, AtomicLong::get)
                .description(description)
                .register(registry);
        return value;
    }

    private static String nameOf(PlaceResult result) {
        return switch (result) {
            case PlaceResult.Placed _ -> "placed";
            case PlaceResult.NotSent _ -> "not_sent";
            case PlaceResult.TooLate _ -> "too_late";
            case PlaceResult.RefusedNumber _ -> "refused_number";
            case PlaceResult.RefusedRun _ -> "refused_run";
            case PlaceResult.RefusedAccount _ -> "refused_account";
            case PlaceResult.Unknown _ -> "unknown";
        };
    }
}
