package io.bulkcall.storm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The one address of a deployment: takes connections and hands each to a node that lives, one after the other. */
final class Doorway implements AutoCloseable {

    private final ServerSocket door;
    private final List<Integer> nodes = new CopyOnWriteArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    Doorway() {
        try {
            door = new ServerSocket(0, 500, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("doorway").start(this::take);
    }

    URI origin() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    void open(int port) {
        nodes.add(port);
    }

    void shut(int port) {
        nodes.remove(Integer.valueOf(port));
    }

    private void take() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.startVirtualThread(() -> join(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void join(Socket client) {
        try (client;
                Socket node = connect()) {
            client.setTcpNoDelay(true);
            node.setTcpNoDelay(true);
            Thread back = Thread.startVirtualThread(() -> copy(node, client));
            copy(client, node);
            back.join();
        } catch (IOException | InterruptedException e) {
            // The client sees a connection that closes, as it would behind any proxy.
        }
    }

    private Socket connect() throws IOException {
        List<Integer> open = List.copyOf(nodes);
        for (int n = 0; n < open.size(); n++) {
            int port = open.get(Math.floorMod(next.getAndIncrement(), open.size()));
            Socket node = new Socket();
            try {
                node.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
                return node;
            } catch (IOException e) {
                node.close();
            }
        }
        throw new IOException("no node lives");
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // Broken on one side: both are closed below.
        }
        try {
            from.close();
            to.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
