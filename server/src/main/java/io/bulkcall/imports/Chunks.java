package io.bulkcall.imports;

import io.bulkcall.database.Sql;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bytes of files that are being imported. */
@Component
class Chunks {
    private static final Sql SQL = Sql.of(Chunks.class);
    private static final String INSERT = SQL.text("insert_chunk");
    private static final String READ = SQL.text("read_chunk");

    /** One statement each, so that none takes long and nobody holds more. */
    static final int BYTES = 1 << 20;

    private final JdbcClient database;

    Chunks(JdbcClient database) {
        this.database = database;
    }

    void keep(long businessId, long id, int number, byte[] bytes) {
        database.sql(INSERT)
                .param("business_id", businessId)
                .param("id", id)
                .param("chunk_no", number)
                .param("bytes", bytes)
                .update();
    }

    /** The file from its beginning, one chunk at a time in memory. */
    ChunkInput open(long businessId, long id, Pulse pulse) {
        return new ChunkInput(number -> {
            pulse.tick();
            return read(businessId, id, number);
        });
    }

    private Optional<byte[]> read(long businessId, long id, int number) {
        return database.sql(READ)
                .param("business_id", businessId)
                .param("id", id)
                .param("chunk_no", number)
                .query(byte[].class)
                .optional();
    }

    /** Reads chunks one after the other. */
    static final class ChunkInput extends InputStream {
        private final IntFunction<Optional<byte[]>> chunks;
        private byte[] chunk = new byte[0];
        private int at;
        private int next;
        private long read;

        ChunkInput(IntFunction<Optional<byte[]>> chunks) {
            this.chunks = chunks;
        }

        /** How many bytes have been read. */
        long count() {
            return read;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (at == chunk.length) {
                Optional<byte[]> found = chunks.apply(next);
                if (found.isEmpty()) {
                    return -1;
                }
                chunk = found.get();
                at = 0;
                next++;
            }
            int count = Math.min(length, chunk.length - at);
            System.arraycopy(chunk, at, bytes, offset, count);
            at += count;
            read += count;
            return count;
        }
    }
}
