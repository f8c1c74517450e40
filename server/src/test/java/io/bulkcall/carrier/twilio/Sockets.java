package io.bulkcall.carrier.twilio;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** Connections begun and left waiting, to fill a server's queue. */
final class Sockets implements AutoCloseable {
    private final List<SocketChannel> channels = new ArrayList<>();

    Sockets(ServerSocket server, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.connect(server.getLocalSocketAddress());
            channels.add(channel);
        }
    }

    int count() {
        return channels.size();
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel channel : channels) {
            channel.close();
        }
    }
}
