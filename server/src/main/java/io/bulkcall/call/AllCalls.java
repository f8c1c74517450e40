package io.bulkcall.call;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bulkcall.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is on each line of all businesses. */
@Component
public class AllCalls {

    private static final Sql SQL = Sql.of(AllCalls.class);
    private static final String LIVE = SQL.text("live_jobs_of_all");
    private static final String COUNT = SQL.text("count_live_jobs_of_all");

    /** It looks at every line there is, so many who watch must cost as much as one. */
    private static final Duration SHOWN = Duration.ofSeconds(2);

    private static final int REMEMBERED_MAX = 100;

    private final JdbcClient database;
    private final Cache<Part, List<BusinessCall>> shown = Caffeine.newBuilder()
            .expireAfterWrite(SHOWN)
            .maximumSize(REMEMBERED_MAX)
            .build();

    AllCalls(JdbcClient database) {
        this.database = database;
    }

    private record Part(LinePosition after, int limit) {}

    /**
     * Every live call, whoever has had a line for the longest first; up to two seconds old. A call keeps its place for as
     * long as it is live.
     *
     * @param after {@link LinePosition#START} for the first page
     */
    public List<BusinessCall> live(LinePosition after, int limit) {
        return shown.get(new Part(after, limit), this::read);
    }

    /** How many there are in all of {@link #live}. */
    public long count() {
        return database.sql(COUNT).query(Long.class).single();
    }

    private List<BusinessCall> read(Part part) {
        LinePosition after = part.after();
        return database.sql(LIVE)
                .param("since", after.since().atOffset(ZoneOffset.UTC))
                .param("business_id", after.businessId())
                .param("job_id", after.jobId())
                .param("limit", part.limit())
                .query(AllCalls::call)
                .list();
    }

    private static BusinessCall call(ResultSet row, int number) throws SQLException {
        return new BusinessCall(
                row.getLong("business_id"),
                row.getString("business_name"),
                row.getString("time_zone"),
                row.getString("run_name"),
                JobRow.read(row, number));
    }
}
