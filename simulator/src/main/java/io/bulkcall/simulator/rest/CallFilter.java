package io.bulkcall.simulator.rest;

import io.bulkcall.simulator.call.CallView;
import io.bulkcall.simulator.http.Form;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which calls a list shows. Times are dates or date-times in UTC; {@code <} and {@code >} include the day or second they name;
 * a call that has not started matches no {@code StartTime}.
 */
final class CallFilter {
    private static final List<String> TIMES =
            List.of("StartTime", "StartTime<", "StartTime>", "EndTime", "EndTime<", "EndTime>");

    private final Predicate<CallView> filter;

    private CallFilter(Predicate<CallView> filter) {
        this.filter = filter;
    }

    static Optional<Problem> check(Form query) {
        return TIMES.stream()
                .filter(name -> query.first(name) != null)
                .filter(name -> range(query, name).isEmpty())
                .map(name -> Parameters.invalid(name, "'" + query.first(name) + "' is neither a date nor a date-time"))
                .findFirst();
    }

    static CallFilter of(Form query) {
        Predicate<CallView> filter = equal(query, "From", call -> call.request().from())
                .and(equal(query, "To", call -> call.request().to()))
                .and(equal(query, "Status", call -> call.status().wire()))
                .and(call -> query.first("ParentCallSid") == null); // no call here is the child of another
        for (String name : TIMES) {
            filter = filter.and(time(query, name));
        }
        return new CallFilter(filter);
    }

    boolean admits(CallView call) {
        return filter.test(call);
    }

    private static Predicate<CallView> equal(Form query, String name, Function<CallView, String> of) {
        String wanted = query.first(name);
        return wanted == null ? call -> true : call -> of.apply(call).equals(wanted);
    }

    private static Predicate<CallView> time(Form query, String name) {
        Optional<Range> range = query.first(name) == null ? Optional.empty() : range(query, name);
        return range.isEmpty()
                ? call -> true
                : call -> {
                    Instant at = name.startsWith("Start") ? call.startedAt() : call.endedAt();
                    return at != null && range.get().admits(at, name.charAt(name.length() - 1));
                };
    }

    /** @param end exclusive */
    private record Range(Instant begin, Instant end) {
        boolean admits(Instant at, char comparison) {
            return switch (comparison) {
                case '<' -> at.isBefore(end);
                case '>' -> !at.isBefore(begin);
                default -> !at.isBefore(begin) && at.isBefore(end);
            };
        }
    }

    private static Optional<Range> range(Form query, String name) {
        String value = query.first(name);
        return value == null ? Optional.empty() : Optional.ofNullable(range(value));
    }

    private static @Nullable Range range(String value) {
        try {
            if (value.length() == 10) {
                Instant day =
                        LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant();
                return new Range(day, day.plusSeconds(86_400));
            }
            Instant second = OffsetDateTime.parse(value).toInstant();
            return new Range(second, second.plusSeconds(1));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
