package io.bulkcall.e2e;

import io.bulkcall.trial.process.Cleanup;
import io.bulkcall.trial.process.Deployment;
import io.bulkcall.trial.process.RunningServer;
import io.bulkcall.trial.process.Workplace;
import io.bulkcall.trial.rest.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A server as it is shipped, its own database, a simulated carrier and a browser: one for all tests, begun by the first. */
final class Town implements AutoCloseable {
    private static final Path DIRECTORY = Path.of("target", "town");
    private static final Deployment.Programs PROGRAMS = new Deployment.Programs(
            Path.of("..", "server", "target", "bulkcall-server.jar"),
            Path.of("..", "simulator", "target", "bulkcall-simulator.jar"));

    private final Cleanup cleanup = new Cleanup();
    private final Chromium chromium;
    private final Deployment deployment;
    private final Simulator carrier;
    private final RunningServer server;
    private final Wire outside;
    private final AtomicInteger offices = new AtomicInteger();

    Town() {
        try {
            chromium = cleanup.add(Chromium.launch()); // first: without one nothing else is needed
            Workplace workplace = cleanup.add(Workplace.take(DIRECTORY));
            deployment = cleanup.add(new Deployment(PROGRAMS, workplace));
            carrier = new Simulator(deployment.startSimulator(0));
            int port = freePort();
            outside = cleanup.add(new Wire(URI.create("http://127.0.0.1:" + port)));
            server = deployment.startServer(carrier.address(), port, 0, settings());
        } catch (RuntimeException | Error e) {
            cleanup.close();
            throw e;
        }
    }

    private Map<String, String> settings() {
        return Map.of(
                "TWILIO_CALLS_PER_SECOND", "500",
                "PUBLIC_HOST", outside.to(""),
                "BULKCALL_UNKNOWN_HORIZON", "30s");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By which the carrier's callbacks come, and nobody's pages. */
    Wire outside() {
        return outside;
    }

    URI server() {
        return server.address();
    }

    Simulator carrier() {
        return carrier;
    }

    Chromium chromium() {
        return chromium;
    }

    /** The platform's owner. */
    Rest platform() {
        return new Rest(server(), deployment.adminKey());
    }

    /** A new business with telephone numbers of its own. */
    Office office(String name, Map<String, Object> more) {
        return Office.open(this, name, offices.getAndIncrement(), more);
    }

    @Override
    public void close() {
        cleanup.close();
    }
}
