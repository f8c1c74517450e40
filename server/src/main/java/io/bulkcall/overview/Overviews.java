package io.bulkcall.overview;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bulkcall.attention.AllAttentions;
import io.bulkcall.attention.Attention;
import io.bulkcall.attention.Attentions;
import io.bulkcall.attention.BusinessAttention;
import io.bulkcall.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What goes on in each business; costs the same however long their runs are. */
@Component
public class Overviews {

    private static final Sql SQL = Sql.of(Overviews.class);
    private static final String BUSINESSES = SQL.text("businesses");
    private static final String PLATFORM = SQL.text("platform");

    /** It looks at every line there is, so many who watch must cost as much as one. */
    private static final Duration SHOWN = Duration.ofSeconds(2);

    private final JdbcClient database;
    private final Attentions attentions;
    private final AllAttentions allAttentions;
    private final Cache<String, PlatformNow> shown =
            Caffeine.newBuilder().expireAfterWrite(SHOWN).build();

    Overviews(JdbcClient database, Attentions attentions, AllAttentions allAttentions) {
        this.database = database;
        this.attentions = attentions;
        this.allAttentions = allAttentions;
    }

    /** Up to two seconds old. */
    public PlatformNow now() {
        return shown.get("now", _ -> readNow());
    }

    private List<BusinessAttention> attention() {
        return Stream.concat(
                        attentions.ofEverybody().map(BusinessAttention::ofAll).stream(), allAttentions.list().stream())
                .toList();
    }

    private PlatformNow readNow() {
        List<BusinessAttention> attention = attention(); // not while a connection is held
        return database.sql(PLATFORM)
                .query((row, _) -> new PlatformNow(
                        row.getLong("businesses"),
                        row.getLong("active"),
                        row.getLong("lines"),
                        row.getLong("answered"),
                        row.getLong("running"),
                        row.getLong("queued_in_runs"),
                        attention))
                .single();
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
                .map(one -> one.with(requireNonNull(attention.get(one.businessId()))))
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
