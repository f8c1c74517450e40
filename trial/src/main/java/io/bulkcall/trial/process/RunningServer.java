package io.bulkcall.trial.process;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that is ready for requests. */
public final class RunningServer {
    private static final Pattern DATABASE = Pattern.compile("postgresql://\\S+");

    private final URI address;
    private final Child child;

    RunningServer(URI address, Child child) {
        this.address = address;
        this.child = child;
    }

    public URI address() {
        return address;
    }

    /** All that it has printed so far. */
    public List<String> output() {
        return Child.lines(child.log());
    }

    /**
     * Of its embedded database, as it printed it.
     *
     * @throws StartException if it printed none
     */
    public String databaseUrl() {
        return output().stream()
                .map(DATABASE::matcher)
                .filter(Matcher::find)
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow(() -> new StartException("the server did not print its database's URL", child.log()));
    }

    /**
     * Says at once what else would show as a request without an answer.
     *
     * @throws StartException if it has ended by itself, with the last it said
     */
    public void requireAlive() {
        child.requireAlive();
    }

    /**
     * Asks it to end in order.
     *
     * @return how long that took and how it ended
     */
    public Ending end(Duration grace) {
        long begun = System.nanoTime();
        int exitCode = child.end(grace);
        return new Ending(Duration.ofNanos(System.nanoTime() - begun), exitCode);
    }

    /** How a server ended: 143 = by SIGTERM, as asked. */
    public record Ending(Duration took, int exitCode) {}
}
