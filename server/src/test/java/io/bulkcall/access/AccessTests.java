package io.bulkcall.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccessTests {
    private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");

    private static final Caller PLATFORM = new Caller.Key(1, Caller.PLATFORM, EnumSet.noneOf(Scope.class));

    private final JdbcClient database = JdbcClient.create(TestDatabase.dataSource());
    private final long business = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 60);
    private Instant now = START;

    /** As on a node of its own: it remembers nothing yet. */
    private KnownKeys node() {
        return new KnownKeys(database, () -> now);
    }

    private ApiKeys keys(KnownKeys known) {
        return new ApiKeys(database, () -> now, known);
    }

    @Test
    void keepsNoSecret() {
        ApiKeys.Created created = keys(node()).create(PLATFORM, business, "crm", EnumSet.of(Scope.READ));
        String row = database.sql("select k::text from api_keys k where id = :id")
                .param("id", created.key().id())
                .query(String.class)
                .single();
        String secret = created.secret().substring(created.secret().lastIndexOf('_') + 1);
        assertThat(row).doesNotContain(secret).contains(created.key().prefix());
        assertThat(created.secret()).startsWith(created.key().prefix());
        assertThat(created.key().prefix()).doesNotContain(secret.substring(0, 8));
        assertThat(created.toString()).doesNotContain(secret);
    }

    @Test
    void opensWhatItsScopesSay() {
        KnownKeys node = node();
        ApiKeys.Created created = keys(node).create(PLATFORM, business, "crm", EnumSet.of(Scope.READ, Scope.CALLS));
        Caller caller = node.caller(created.secret()).orElseThrow();
        assertThat(caller.home()).isEqualTo(business);
        assertThat(caller.has(Right.CALLS, business)).isTrue();
        assertThat(caller.has(Right.LEADS, business)).isFalse();
        assertThat(caller.mayEnter(business + 1)).isFalse();
        assertThat(node.caller(created.secret() + "x")).isEmpty();
    }

    @Test
    void writesDownItsUseOnceAMinuteAtMost() {
        ApiKeys.Created created = keys(node()).create(PLATFORM, business, "crm", EnumSet.of(Scope.READ));
        KnownKeys node = node();
        node.caller(created.secret());
        now = START.plus(Duration.ofSeconds(30));
        node.caller(created.secret());
        assertThat(lastUsedAt(created)).isEqualTo(START);
        node().caller(created.secret());
        assertThat(lastUsedAt(created)).isEqualTo(now);
    }

    @Test
    void thePlatformHasOneKeyAtATime() {
        KnownKeys node = node();
        AdminKey adminKey = new AdminKey(database, () -> now, keys(node), node);
        String reset = adminKey.reset();
        assertThat(node.caller(reset).orElseThrow().isPlatform()).isTrue();
        assertThat(adminKey.establish(null)).isEmpty();
        assertThat(node.caller(reset)).isPresent();

        assertThat(adminKey.establish("a-key-from-the-environment")).isEmpty();
        assertThat(adminKey.establish("a-key-from-the-environment")).isEmpty();
        assertThat(node.caller(reset)).isEmpty();
        Caller caller = node.caller("a-key-from-the-environment").orElseThrow();
        assertThat(caller.isPlatform()).isTrue();
        assertThat(caller.has(Right.OWNERS, business)).isTrue();

        database.sql("delete from api_keys where business_id = 0").update();
        String made = adminKey.establish(null).orElseThrow();
        assertThat(node().caller(made)).isPresent();
    }

    private @Nullable Instant lastUsedAt(ApiKeys.Created created) {
        return database.sql("select last_used_at from api_keys where id = :id")
                .param("id", created.key().id())
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }
}
