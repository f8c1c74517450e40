package io.bulkcall.attention;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bulkcall.carrier.CarrierAccounts;
import io.bulkcall.database.Sql;
import io.bulkcall.publichost.PublicHostCheck;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what a person should look at in a business. Cheap enough to be asked several times a second. */
@Component
public class Attentions {

    private static final Sql SQL = Sql.of(Attentions.class);
    private static final String PAUSED = SQL.text("paused");
    private static final String UNKNOWN_CALLS = SQL.text("unknown_calls");

    /** For so long calls of unknown outcome are worth a look. */
    static final Duration UNKNOWN_FOR = Duration.ofHours(24);

    private static final int REMEMBERED_MAX = 10_000;

    private final JdbcClient database;
    private final CarrierAccounts accounts;
    private final PublicHostCheck publicHost;
    private final InstantSource clock;
    private final Cache<Long, Long> unknownCalls = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_MAX)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    Attentions(JdbcClient database, CarrierAccounts accounts, PublicHostCheck publicHost, InstantSource clock) {
        this.database = database;
        this.accounts = accounts;
        this.publicHost = publicHost;
        this.clock = clock;
    }

    /** The most serious first: what stops all calls, what stops a run, what only happened. */
    public List<Attention> of(long businessId) {
        return requireNonNull(of(List.of(businessId)).get(businessId));
    }

    /** As {@link #of(long)}, of each of them, by its id; costs as many statements as for one. */
    public Map<Long, List<Attention>> of(Collection<Long> businessIds) {
        Map<Long, List<Attention>> paused = paused(businessIds);
        Map<Long, Long> unknown = unknownCalls.getAll(businessIds, this::readUnknownCalls);
        Optional<Attention> ofEverybody = ofEverybody();
        Map<Long, List<Attention>> all = new HashMap<>();
        for (long id : businessIds) {
            long calls = unknown.getOrDefault(id, 0L);
            all.put(
                    id,
                    Stream.of(
                                    ofEverybody.stream(),
                                    paused.getOrDefault(id, List.of()).stream(),
                                    calls == 0 ? Stream.<Attention>empty() : Stream.of(Attention.unknownCalls(calls)))
                            .flatMap(attentions -> attentions)
                            .toList());
        }
        return all;
    }

    private Map<Long, List<Attention>> paused(Collection<Long> businessIds) {
        return database
                .sql(PAUSED)
                .param("business_ids", businessIds.toArray(Long[]::new))
                .param("platform", accounts.platformId())
                .param("now", now())
                .query((row, _) -> Map.entry(row.getLong("business_id"), Attention.paused(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** What stops the calls of all businesses alike. */
    public Optional<Attention> ofEverybody() {
        return Attention.of(publicHost.state());
    }

    private Map<Long, Long> readUnknownCalls(Set<? extends Long> businessIds) {
        return database
                .sql(UNKNOWN_CALLS)
                .param("business_ids", businessIds.toArray(Long[]::new))
                .param("since", now().minus(UNKNOWN_FOR))
                .query((row, _) -> Map.entry(row.getLong("business_id"), row.getLong("calls")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
