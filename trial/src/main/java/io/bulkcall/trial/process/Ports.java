package io.bulkcall.trial.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Free ports on loopback. */
final class Ports {
    private Ports() {}

    /** The wanted one if nobody has it, else any. */
    static int preferably(int wanted) {
        try {
            return probe(wanted);
        } catch (IOException e) {
            return any();
        }
    }

    static int any() {
        try {
            return probe(0);
        } catch (IOException e) {
            throw new UncheckedIOException("no port is free on loopback", e);
        }
    }

    private static int probe(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket.getLocalPort();
        }
    }
}
