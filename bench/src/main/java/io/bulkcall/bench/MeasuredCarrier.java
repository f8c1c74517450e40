package io.bulkcall.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A carrier in a hurry: every call rings and is answered at once, and ends when it is told to. It takes creates and posts
 * signed callbacks over real connections.
 */
final class MeasuredCarrier implements AutoCloseable {

    static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";
    static final String TOKEN = "token";

    private static final String OK = "HTTP/1.1 201 Created\r\nContent-Type: application/json";

    private final ServerSocket creates;
    private final InetSocketAddress server;
    private final ExecutorService connections = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService callbacks;
    private final ConcurrentLinkedQueue<Caller> callers = new ConcurrentLinkedQueue<>();
    private final Queue<LiveCall> talking = new ConcurrentLinkedQueue<>();
    private final Map<String, Queue<Long>> freedAt = new ConcurrentHashMap<>();
    private final AtomicLong created = new AtomicLong();
    private final AtomicReference<@Nullable Exception> fault = new AtomicReference<>();
    private final Latencies refills = new Latencies();
    private volatile boolean endAtOnce;

    /** One connection to the server, and what signs for it. */
    private record Caller(Wire wire, SignedCallback callback) {}

    /** @param callers connections for callbacks */
    MeasuredCarrier(URI server, int callers) throws IOException {
        this.creates = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
        this.server = new InetSocketAddress(server.getHost(), server.getPort());
        this.callbacks = Executors.newFixedThreadPool(callers);
        connections.execute(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + creates.getLocalPort());
    }

    long created() {
        return created.get();
    }

    /** From a call's end to the create that takes its line. */
    Latencies refills() {
        return refills;
    }

    /** From now on calls end as soon as they were answered. */
    void endAtOnce() {
        endAtOnce = true;
        for (LiveCall call = talking.poll(); call != null; call = talking.poll()) {
            LiveCall next = call;
            callbacks.execute(() -> end(next, System.nanoTime()));
        }
    }

    /** From now on calls go on until they are ended. */
    void letTalk() {
        endAtOnce = false;
    }

    /**
     * Ends calls at a given rate, whatever the server makes of it.
     *
     * @return how many could not be ended in time, for there was none
     */
    long endAtRate(double perSecond, long nanos) {
        long begin = System.nanoTime();
        long missed = 0;
        for (long n = 0; ; n++) {
            long due = begin + (long) (n * 1e9 / perSecond);
            if (due - begin > nanos) {
                return missed;
            }
            while (System.nanoTime() - due < 0) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            LiveCall call = talking.poll();
            if (call == null) {
                missed++;
            } else {
                callbacks.execute(() -> end(call, due));
            }
        }
    }

    /**
     * Returns when as many calls are going on.
     *
     * @throws IllegalStateException if they are not within two minutes
     */
    void awaitTalking(int calls) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (talking.size() < calls) {
            throwFault();
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException(talking.size() + " calls within two minutes instead of " + calls);
            }
            Thread.sleep(50);
        }
    }

    /** Returns when no call has been made for a moment. */
    void awaitQuiet() throws InterruptedException {
        long last = -1;
        while (last != created.get()) {
            last = created.get();
            Thread.sleep(300);
        }
    }

    void throwFault() throws Exception {
        Exception found = fault.get();
        if (found != null) {
            throw found;
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = creates.accept();
                connections.execute(() -> serve(socket));
            }
        } catch (SocketException _) {
            // closed
        } catch (IOException e) {
            fault.set(e);
        }
    }

    private void serve(Socket socket) {
        try (Wire wire = new Wire(socket)) {
            while (true) {
                Wire.Message request = wire.receive();
                if (request.first().startsWith("GET ")) {
                    wire.send("HTTP/1.1 200 OK\r\nContent-Type: application/json", asked(request.first()));
                } else {
                    LiveCall call = LiveCall.created("CA%032x".formatted(created.incrementAndGet()), request.body());
                    refilled(call);
                    wire.send(OK, "{\"sid\": \"" + call.sid() + "\", \"status\": \"queued\"}");
                    callbacks.execute(() -> ring(call));
                }
            }
        } catch (EOFException | SocketException _) {
            // the server has closed the connection
        } catch (IOException e) {
            fault.set(e);
        }
    }

    /** The reconciler asks for calls of which it has heard nothing. */
    private static String asked(String request) {
        int sid = request.indexOf("/CA");
        return sid < 0
                ? "{\"calls\": []}"
                : "{\"sid\": \"" + request.substring(sid + 1, sid + 35) + "\", \"status\": \"in-progress\"}";
    }

    private void refilled(LiveCall call) {
        Queue<Long> freed = freedAt.get(call.business());
        Long at = freed == null ? null : freed.poll();
        if (at != null) {
            refills.add(System.nanoTime() - at);
        }
    }

    private void ring(LiveCall call) {
        post(call, call.statusPath(), "ringing");
        post(call, call.voicePath(), "in-progress");
        if (endAtOnce) {
            end(call, System.nanoTime());
        } else {
            talking.add(call);
        }
    }

    private void end(LiveCall call, long due) {
        freedAt.computeIfAbsent(call.business(), _ -> new ConcurrentLinkedQueue<>())
                .add(due);
        post(call, call.statusPath(), "completed");
    }

    private void post(LiveCall call, String path, String status) {
        try {
            Caller caller = caller();
            SignedCallback.Request request = caller.callback().of(call, path, status);
            caller.wire().send(request.head(), request.body());
            Wire.Message answer = caller.wire().receive();
            if (answer.status() >= 300) {
                throw new IOException("the server answered a callback with " + answer.first());
            }
            callers.add(caller);
        } catch (Exception e) {
            fault.compareAndSet(null, e);
        }
    }

    private Caller caller() throws Exception {
        for (Caller kept = callers.poll(); kept != null; kept = callers.poll()) {
            if (kept.wire().isReusable()) {
                return kept;
            }
            kept.wire().close();
        }
        Socket socket = new Socket(server.getAddress(), server.getPort());
        String host = server.getHostString() + ":" + server.getPort();
        return new Caller(new Wire(socket), new SignedCallback(host, ACCOUNT, TOKEN));
    }

    @Override
    public void close() throws Exception {
        creates.close();
        callbacks.shutdownNow();
        boolean _ = callbacks.awaitTermination(5, TimeUnit.SECONDS);
        for (Caller caller : callers) {
            caller.wire().close();
        }
        connections.shutdownNow();
    }
}
