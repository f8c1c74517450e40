package io.bulkcall.imports;

import io.bulkcall.database.Sql;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the database knows of files on their way. */
@Component
class UploadRecord {
    private static final Sql SQL = Sql.of(UploadRecord.class);
    private static final String LOCK_REQUEST = SQL.text("lock_request");
    private static final String FIND_REQUEST = SQL.text("find_request");
    private static final String LOCK = SQL.text("lock_uploads");
    private static final String COUNT_NOT_STARTED = SQL.text("count_not_started");
    private static final String INSERT = SQL.text("insert_import");
    private static final String GROW = SQL.text("grow_upload");
    private static final String RECOGNISE = SQL.text("recognise_import");
    private static final String REFUSE = SQL.text("refuse_upload");

    /** Nobody sends a megabyte for longer; then it is abandoned. */
    static final Duration LEASE = Duration.ofMinutes(1);

    /** Files of a business that wait to be started, each up to 500 MiB of the disk. */
    static final int NOT_STARTED_MAX = 20;

    private static final Duration KEY_KEPT = Duration.ofHours(24);

    private final JdbcClient database;
    private final Chunks chunks;
    private final InstantSource clock;

    UploadRecord(JdbcClient database, Chunks chunks, InstantSource clock) {
        this.database = database;
        this.chunks = chunks;
        this.clock = clock;
    }

    /** What an upload is to us when it begins. */
    sealed interface Begun {}

    record New(long businessId, long id, UUID token) implements Begun {}

    /** Sent before, whole, with the same idempotency key. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Known(long id, byte[] requestSha256) implements Begun {}

    private record Request(long id, boolean underWay, byte @Nullable [] requestSha256) {}

    /** @throws Refusal {@code idempotency_in_progress, too_many_imports} */
    @Transactional
    Begun begin(long businessId, Upload upload) {
        if (upload.idempotencyKey() != null) {
            Optional<Request> before = before(businessId, upload.sender(), upload.idempotencyKey());
            if (before.isPresent() && before.get().requestSha256() != null) {
                return new Known(before.get().id(), before.get().requestSha256());
            }
            if (before.isPresent() && before.get().underWay()) {
                throw inProgress();
            }
        }
        requireRoom(businessId);
        UUID token = UUID.randomUUID();
        long id = database.sql(INSERT)
                .param("business_id", businessId)
                .param("name", upload.name())
                .param("encoding", code(upload.encoding()))
                .param("separator", code(upload.separator()))
                .param("list_name", upload.listName())
                .param("lease_token", token)
                .param("lease_until", now().plus(LEASE))
                .param("key_id", upload.idempotencyKey() == null ? null : upload.sender())
                .param("idempotency_key", upload.idempotencyKey())
                .param("created_by", upload.createdBy())
                .param("now", now())
                .query(Long.class)
                .single();
        return new New(businessId, id, token);
    }

    /** Under a lock: uploads that begin at once see each other. */
    private void requireRoom(long businessId) {
        database.sql(LOCK)
                .param("business_id", businessId)
                .query((_, _) -> true)
                .single();
        long notStarted = database.sql(COUNT_NOT_STARTED)
                .param("business_id", businessId)
                .query(Long.class)
                .single();
        if (notStarted >= NOT_STARTED_MAX) {
            throw new Refusal(
                    Reason.TOO_MANY_IMPORTS,
                    notStarted + " files were not started yet, and at most " + NOT_STARTED_MAX
                            + " may wait: start or cancel some of them, then send this one again");
        }
    }

    /** @throws Refusal {@code conflict} if the upload is not wanted any more */
    @Transactional
    void add(New lease, int number, byte[] chunk, long bytes) {
        beat(lease, bytes);
        chunks.keep(lease.businessId(), lease.id(), number, chunk);
    }

    /**
     * Keeps the lease.
     *
     * @param bytes that are here
     * @throws Refusal as {@link #add}
     */
    void beat(New lease, long bytes) {
        int grown = held(GROW, lease)
                .param("bytes_total", bytes)
                .param("lease_until", now().plus(LEASE))
                .update();
        if (grown == 0) {
            throw new Refusal(Reason.CONFLICT, "the import was ended while its file was on the way");
        }
    }

    @Transactional
    void recognised(
            New lease, StoredFile file, Table table, Mapping suggested, @Nullable Long rows, byte[] requestSha256) {
        held(RECOGNISE, lease)
                .param("format", file.format().toString())
                .param("encoding", code(file.encoding()))
                .param("separator", code(file.separator()))
                .param("headings", table.headings())
                .param("columns", table.columns().toArray(String[]::new))
                .param("suggested_mapping", ImportRow.json(suggested))
                .param("preview", ImportRow.json(table.preview()))
                .param("rows_total", rows)
                .param("request_sha256", requestSha256)
                .update();
    }

    /** @param requestSha256 null = the file did not arrive whole, so that it may be sent again with the same key */
    void refuse(
            New lease, FileFault fault, String detail, @Nullable FileFormat format, byte @Nullable [] requestSha256) {
        held(REFUSE, lease)
                .param("detail_code", fault.toString())
                .param("detail", detail)
                .param("format", code(format))
                .param("request_sha256", requestSha256)
                .param("now", now())
                .update();
    }

    private Optional<Request> before(long businessId, long sender, String key) {
        boolean locked = database.sql(LOCK_REQUEST)
                .param("business_id", businessId)
                .param("key_id", sender)
                .param("idempotency_key", key)
                .query(Boolean.class)
                .single();
        if (!locked) {
            throw inProgress();
        }
        return database.sql(FIND_REQUEST)
                .param("business_id", businessId)
                .param("key_id", sender)
                .param("idempotency_key", key)
                .param("now", now())
                .param("since", now().minus(KEY_KEPT))
                .query((row, _) ->
                        new Request(row.getLong("id"), row.getBoolean("under_way"), row.getBytes("request_sha256")))
                .optional();
    }

    private static Refusal inProgress() {
        return new Refusal(Reason.IDEMPOTENCY_IN_PROGRESS, "the first upload with this key is still on its way");
    }

    private JdbcClient.StatementSpec held(String sql, New lease) {
        return database.sql(sql)
                .param("business_id", lease.businessId())
                .param("id", lease.id())
                .param("lease_token", lease.token());
    }

    private static @Nullable String code(@Nullable Object word) {
        return word == null ? null : word.toString();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
