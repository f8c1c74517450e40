package io.bulkcall.overview;

import io.bulkcall.attention.Attentions;
import io.bulkcall.database.Sql;
import java.util.List;
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
        return database.sql(BUSINESSES)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> new BusinessOverview(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getLong("active"),
                        row.getLong("max_outbound_calls"),
                        row.getLong("running"),
                        row.getLong("queued"),
                        attentions.of(row.getLong("id"))))
                .list();
    }
}
