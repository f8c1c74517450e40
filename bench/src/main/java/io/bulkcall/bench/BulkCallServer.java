package io.bulkcall.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The server as people start it, on the database that is measured. */
final class BulkCallServer implements AutoCloseable {

    private final Program program;
    private final URI address;

    private BulkCallServer(Program program, URI address) {
        this.program = program;
        this.address = address;
    }

    static BulkCallServer start(Bench bench, int port, URI carrier) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + port);
        Map<String, String> settings = Map.of(
                "PORT", String.valueOf(port),
                "PUBLIC_HOST", address.toString(),
                "DATABASE_URL", bench.postgres().database().url(),
                "BULKCALL_HOME", bench.directory().resolve("server").toString(),
                "BULKCALL_ADMIN_KEY", ADMIN_KEY,
                "BULKCALL_SECRET_KEY", Base64.getEncoder().encodeToString(Town.SECRET_KEY),
                "TWILIO_API_URL", carrier.toString(),
                "TWILIO_ACCOUNT_SID", MeasuredCarrier.ACCOUNT,
                "TWILIO_AUTH_TOKEN", MeasuredCarrier.TOKEN,
                "TWILIO_CALLS_PER_SECOND", "unlimited");
        Path log = bench.directory().resolve("server.log");
        Program program = Program.start(List.of(bench.script().toString(), "serve"), settings, log);
        BulkCallServer server = new BulkCallServer(program, address);
        program.await(address.resolve("/actuator/health/readiness"));
        return server;
    }

    static final String ADMIN_KEY = "bench_0123456789abcdef0123456789abcdef";

    URI address() {
        return address;
    }

    long pid() {
        return program.pid();
    }

    @Override
    public void close() throws InterruptedException {
        program.close();
    }
}
