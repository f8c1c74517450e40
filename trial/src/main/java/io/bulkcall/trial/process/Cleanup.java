package io.bulkcall.trial.process;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has to be ended or given back, latest first; done once, whoever comes to it first: the command's end or a signal. */
public final class Cleanup implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    public synchronized <T extends AutoCloseable> T add(T resource) {
        open.push(resource);
        return resource;
    }

    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            close(open.pop());
        }
    }

    /** One that fails must not keep the others from being closed. */
    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            System.err.println("not closed in order: " + e.getMessage());
        }
    }
}
