package io.bulkcall.storm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The way to one port of this machine, on which a test holds back what is said, or cuts it. It counts both, so that a
 * fault that never happened is noticed.
 */
final class Wire implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** Which half of a conversation. */
    enum Direction {
        QUESTIONS,
        ANSWERS
    }

    private final int target;
    private final ServerSocket door;
    private final Set<Conversation> conversations = ConcurrentHashMap.newKeySet();
    private final AtomicInteger held = new AtomicInteger();
    private final AtomicInteger cut = new AtomicInteger();
    private final Object change = new Object();
    private volatile @Nullable Direction holding;
    private volatile @Nullable String fatalWords;

    Wire(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 500, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("wire").start(this::take);
    }

    int port() {
        return door.getLocalPort();
    }

    /** The same address, by way of this. */
    URI instead(URI origin) {
        return URI.create(instead(origin.toString()));
    }

    String instead(String url) {
        return url.replace("127.0.0.1:" + target, "127.0.0.1:" + port());
    }

    /** From now on nothing of it gets through. */
    void hold(Direction direction) {
        holding = direction;
    }

    /** Whoever says these words hears no answer any more: the others go on talking. */
    void holdAnswersTo(String words) {
        fatalWords = words;
    }

    /** Waits until so many have said something that doesn't get through, since the beginning. */
    void awaitHeld(int atLeast) {
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(10)).until(() -> held.get() >= atLeast);
    }

    /** Ends every conversation; what was held back is lost, what is begun from now on gets through. */
    void cut() {
        holding = null;
        fatalWords = null;
        for (Conversation conversation : conversations) {
            cut.incrementAndGet();
            conversation.end();
        }
        wakeAll();
    }

    /** Lets everything through, what was held back first. */
    void release() {
        holding = null;
        fatalWords = null;
        conversations.forEach(conversation -> conversation.silenced = false);
        wakeAll();
    }

    int conversationsCut() {
        return cut.get();
    }

    private void wakeAll() {
        synchronized (change) {
            change.notifyAll();
        }
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
                Socket server = new Socket()) {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            Conversation conversation = new Conversation(client, server);
            conversations.add(conversation);
            try {
                conversation.copy(Direction.QUESTIONS);
                conversation.awaitAnswers();
            } finally {
                conversations.remove(conversation);
            }
        } catch (IOException | InterruptedException e) {
            // The client sees a connection that closes.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }

    private final class Conversation {

        private final Socket client;
        private final Socket server;
        private volatile boolean silenced;
        private volatile boolean over;
        private @Nullable Thread answers;

        Conversation(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void copy(Direction direction) {
            Socket from = direction == Direction.QUESTIONS ? client : server;
            Socket to = direction == Direction.QUESTIONS ? server : client;
            byte[] buffer = new byte[64 * 1024];
            try {
                for (int n = from.getInputStream().read(buffer);
                        n >= 0;
                        n = from.getInputStream().read(buffer)) {
                    if (direction == Direction.QUESTIONS && isFatal(new String(buffer, 0, n, ISO_8859_1))) {
                        silenced = true;
                    }
                    awaitLeave(direction);
                    if (over) {
                        return;
                    }
                    if (answers == null && direction == Direction.QUESTIONS) {
                        answers = connect();
                    }
                    to.getOutputStream().write(buffer, 0, n);
                }
            } catch (IOException e) {
                // Broken on one side: both end.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                end();
            }
        }

        /** Not before something is let through: a server that is told nothing hangs up after a while. */
        private Thread connect() throws IOException {
            server.connect(new InetSocketAddress("127.0.0.1", target), 1_000);
            return Thread.startVirtualThread(() -> copy(Direction.ANSWERS));
        }

        void awaitAnswers() throws InterruptedException {
            if (answers != null) {
                answers.join();
            }
        }

        private boolean isFatal(String said) {
            String words = fatalWords;
            return words != null && said.contains(words);
        }

        private boolean isHeld(Direction direction) {
            return !over && (holding == direction || (silenced && direction == Direction.ANSWERS));
        }

        private void awaitLeave(Direction direction) throws InterruptedException {
            if (!isHeld(direction)) {
                return;
            }
            held.incrementAndGet();
            synchronized (change) {
                while (isHeld(direction)) {
                    change.wait();
                }
            }
        }

        void end() {
            over = true;
            try {
                client.close();
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
