package io.bulkcall.imports;

import io.bulkcall.lead.LeadIntake;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes files, a chunk at a time, and says what they look like. What is here of a file that never arrived whole is told
 * from the others by its lease, and dropped.
 */
@Component
public class Uploads {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final Duration RETRY = Duration.ofMinutes(1);

    private final UploadRecord record;
    private final Chunks chunks;
    private final Imports imports;
    private final LeadIntake intake;
    private final InstantSource clock;

    Uploads(UploadRecord record, Chunks chunks, Imports imports, LeadIntake intake, InstantSource clock) {
        this.record = record;
        this.chunks = chunks;
        this.imports = imports;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * Reads a file to its end. A file that can't be read is an import too: a failed one, whose detail says why.
     *
     * @throws Refusal {@code idempotency_in_progress, idempotency_mismatch, too_many_imports}; {@code invalid_request} if it was cut off;
     *     {@code conflict} if somebody cancelled it; and whatever reading the body throws
     */
    public Upload.Received receive(long businessId, Upload upload, InputStream body) {
        if (upload.mapping() != null) {
            var _ = Mapping.parse(upload.mapping(), Rows.CELLS_MAX);
        }
        return switch (record.begin(businessId, upload)) {
            case UploadRecord.Known(long id, byte[] requestSha256) ->
                again(businessId, id, requestSha256, upload, body);
            case UploadRecord.New lease -> new Upload.Received(take(lease, upload, body), false);
        };
    }

    private Upload.Received again(long businessId, long id, byte[] requestSha256, Upload upload, InputStream body) {
        MessageDigest digest = digest(upload);
        try {
            byte[] buffer = new byte[Chunks.BYTES];
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        } catch (IOException e) {
            throw cutOff();
        }
        if (!MessageDigest.isEqual(digest.digest(), requestSha256)) {
            throw new Refusal(Reason.IDEMPOTENCY_MISMATCH, "the key came with another file before");
        }
        Import before = imports.get(businessId, id);
        // The first upload may have been broken off just before it began.
        return new Upload.Received(
                before.status() == ImportStatus.MAPPING ? started(before, businessId, upload) : before, true);
    }

    private Import take(UploadRecord.New lease, Upload upload, InputStream body) {
        MessageDigest digest = digest(upload);
        FileGuess guess = new FileGuess();
        try {
            keep(lease, body, guess, digest);
        } catch (IOException e) {
            record.refuse(lease, FileFault.UPLOAD_CUT_OFF, "the upload was cut off; send the file again", null, null);
            throw cutOff();
        } catch (Refusal e) {
            record.refuse(
                    lease,
                    e.reason() == Reason.TOO_LARGE ? FileFault.FILE_TOO_LARGE : FileFault.UPLOAD_CUT_OFF,
                    e.detail(),
                    null,
                    null);
            throw e;
        }
        byte[] requestSha256 = digest.digest();
        try {
            recognise(lease, upload, guess, requestSha256);
        } catch (UnreadableFileException e) {
            record.refuse(lease, e.fault(), e.detail(), null, requestSha256);
            return imports.get(lease.businessId(), lease.id());
        } catch (IOException e) {
            LOG.warn("[BulkCall] Import {} cannot be looked at: {}", lease.id(), e.toString());
            record.refuse(
                    lease, FileFault.GIVEN_UP, "the server could not look at the file; send it again", null, null);
            throw Refusal.unavailable("the server could not look at the file", RETRY);
        }
        return started(imports.get(lease.businessId(), lease.id()), lease.businessId(), upload);
    }

    private void keep(UploadRecord.New lease, InputStream body, FileGuess guess, MessageDigest digest)
            throws IOException {
        long bytes = 0;
        for (int number = 0; ; number++) {
            byte[] chunk = new byte[Chunks.BYTES];
            int length = body.readNBytes(chunk, 0, chunk.length);
            if (length == 0) {
                return;
            }
            guess.take(chunk, length);
            digest.update(chunk, 0, length);
            bytes += length;
            record.add(lease, number, length == chunk.length ? chunk : Arrays.copyOf(chunk, length), bytes);
        }
    }

    private void recognise(UploadRecord.New lease, Upload upload, FileGuess guess, byte[] requestSha256)
            throws IOException {
        StoredFile file = file(lease, upload, guess, new Pulse(clock, () -> record.beat(lease, guess.size())));
        List<Row> sample = file.sample();
        if (sample.isEmpty()) {
            throw new UnreadableFileException(FileFault.NO_ROWS, "the file has no rows");
        }
        String region = intake.region(lease.businessId());
        Table table = Table.of(sample, region);
        if (table.rows().isEmpty()) {
            throw new UnreadableFileException(FileFault.HEADINGS_ONLY, "the file has headings and no rows");
        }
        record.recognised(
                lease, file, table, mapping(lease, upload, table, region), rows(file, guess, table), requestSha256);
    }

    private static @Nullable Long rows(StoredFile file, FileGuess guess, Table table) {
        return file.format() == FileFormat.CSV ? guess.rows(table.headings()) : null;
    }

    private StoredFile file(UploadRecord.New lease, Upload upload, FileGuess guess, Pulse pulse) throws IOException {
        FileFormat format = guess.format();
        if (format == FileFormat.XLSX) {
            return new StoredFile(chunks, lease.businessId(), lease.id(), guess.size(), format, null, null, pulse);
        }
        Encoding encoding = upload.encoding() == null ? guess.encoding() : upload.encoding();
        StoredFile unseparated = new StoredFile(
                chunks, lease.businessId(), lease.id(), guess.size(), format, encoding, Separator.COMMA, pulse);
        Separator separator =
                upload.separator() == null ? SeparatorGuess.of(unseparated.head(encoding)) : upload.separator();
        return new StoredFile(chunks, lease.businessId(), lease.id(), guess.size(), format, encoding, separator, pulse);
    }

    /** As it was given; else as it was for columns of these names before, if that suits; else as the columns look. */
    private Mapping mapping(UploadRecord.New lease, Upload upload, Table table, String region) {
        if (upload.mapping() != null) {
            return Mapping.kept(upload.mapping());
        }
        return (table.headings() ? imports.remembered(lease.businessId(), table.columns()) : Optional.<Mapping>empty())
                .filter(mapping -> table.suits(mapping, region))
                .orElseGet(() -> table.suggested(region));
    }

    private Import started(Import waiting, long businessId, Upload upload) {
        Mapping mapping = waiting.suggestedMapping();
        boolean clear = mapping.hasPhone()
                && mapping.fields().lastKey() < waiting.columns().size();
        if (!upload.start() || !clear) {
            return waiting;
        }
        return imports.start(businessId, waiting.id(), null, null);
    }

    private static Refusal cutOff() {
        return new Refusal(Reason.INVALID_REQUEST, "the upload was cut off");
    }

    private static MessageDigest digest(Upload upload) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(upload.options().getBytes(StandardCharsets.UTF_8));
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
