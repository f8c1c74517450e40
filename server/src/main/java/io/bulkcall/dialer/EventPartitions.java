package io.bulkcall.dialer;

import io.bulkcall.database.Sql;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps a partition of {@code call_events} ready for this month and the next two. */
class EventPartitions {

    private static final String CREATE = Sql.of(EventPartitions.class).text("create_event_partition");
    private static final int MONTHS = 3;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    EventPartitions(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return how many months it looked after */
    int runOnce() {
        YearMonth first = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        for (int n = 0; n < MONTHS; n++) {
            jdbc.sql(CREATE)
                    .param("month", first.plusMonths(n).atDay(1))
                    .query((row, _) -> true)
                    .single();
        }
        return MONTHS;
    }
}
