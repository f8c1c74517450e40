package io.bulkcall.overview;

import io.bulkcall.attention.Attention;
import io.bulkcall.attention.Attentions;
import io.bulkcall.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What goes on in each business; costs the same however long their runs are. */
@Component
public class Overviews {

    private static final String BUSINESSES = Sql.of(Overviews.class).text("businesses");

    private final JdbcClient database;
    private final Attentions attentions;

    Overviews(JdbcClient database, Attentions attentions) {
        this.database = database;
        this.attentions = attentions;
    }

    /** @param before only ids below this one; null = from the newest */
    public List<BusinessOverview> list(@Nullable Long before, int limit) {
        List<Lines> lines = database.sql(BUSINESSES)
                .param("before", before)
                .param("limit", limit)
                .query(Lines::read)
                .list();
        Map<Long, List<Attention>> attention =
                attentions.of(lines.stream().map(Lines::businessId).toList());
        return lines.stream()
                .map(one -> one.with(attention.getOrDefault(one.businessId(), List.of())))
                .toList();
    }

    /** What one statement tells of a business. */
    private record Lines(long businessId, String name, long active, long max, long running, long queued) {
        static Lines read(ResultSet row, int ignored) throws SQLException {
            return new Lines(
                    row.getLong("id"),
                    row.getString("name"),
                    row.getLong("active"),
                    row.getLong("max_outbound_calls"),
                    row.getLong("running"),
                    row.getLong("queued"));
        }

        BusinessOverview with(List<Attention> attention) {
            return new BusinessOverview(businessId, name, active, max, running, queued, attention);
        }
    }
}
