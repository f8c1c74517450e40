package io.bulkcall.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What lies between a browser, or the carrier, and the server, and can be cut. */
final class Wire implements AutoCloseable {
    private final URI server;
    private final ServerSocket ear;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean isCut;

    Wire(URI server) {
        this.server = server;
        try {
            ear = new ServerSocket(0, 50, InetAddress.getByName(server.getHost()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::listen);
    }

    /** The server's pages by this wire. */
    String to(String page) {
        return "http://" + server.getHost() + ":" + ear.getLocalPort() + page;
    }

    /** Ends every connection, and lets none come about. */
    void cut() {
        isCut = true;
        ends.forEach(Wire::close);
    }

    void mend() {
        isCut = false;
    }

    private void listen() {
        while (!ear.isClosed()) {
            try {
                Socket browser = ear.accept();
                Thread.startVirtualThread(() -> connect(browser));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void connect(Socket browser) {
        try (browser;
                Socket there = new Socket(server.getHost(), server.getPort())) {
            // What comes in two pieces goes on in two at once.
            browser.setTcpNoDelay(true);
            there.setTcpNoDelay(true);
            ends.addAll(List.of(browser, there));
            if (!isCut) {
                Thread.startVirtualThread(() -> carry(there, browser));
                carry(browser, there);
            }
            ends.removeAll(List.of(browser, there));
        } catch (IOException e) {
            // Nobody is there.
        }
    }

    /** Until one of both ends. */
    private void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // Cut.
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(Socket end) {
        try {
            end.close();
        } catch (IOException e) {
            // It is closed.
        }
    }

    @Override
    public void close() {
        try {
            ear.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }
}
