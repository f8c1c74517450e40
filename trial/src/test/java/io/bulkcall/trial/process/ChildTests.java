package io.bulkcall.trial.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTests {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    private Path log = Path.of("");

    @BeforeEach
    void setLog() {
        log = directory.resolve("child.log");
    }

    @Test
    void hasASessionOfItsOwn() throws IOException {
        Child child = sh("echo $$ $(cut -d' ' -f6 /proc/$$/stat)");
        child.awaitExit(LONG);

        List<String> pidAndSession = List.of(Files.readString(log).strip().split(" ", -1));
        assertThat(pidAndSession).containsOnly("" + child.pid());
    }

    @Test
    void seesOnlyTheGivenEnvironment() throws IOException {
        Child child = Child.start("child", List.of("/usr/bin/env"), Map.of("PORT", "1"), log);
        child.awaitExit(LONG);

        assertThat(Files.readString(log)).isEqualTo("PORT=1\n");
    }

    @Test
    void endsInOrderWhenAsked() throws IOException {
        Child child = sh("trap 'echo ended; exit 7' TERM; echo ready; while :; do sleep 0.05; done");
        awaitLog("ready");

        assertThat(child.end(LONG)).isEqualTo(7);
        assertThat(Files.readString(log)).isEqualTo("ready\nended\n");
    }

    @Test
    void isEndedByForceWithAllThatItStarted() throws IOException {
        Child child = sh("trap '' TERM; sleep 600 & echo $!; wait; while :; do sleep 0.05; done");
        awaitLog("\n");
        long grandchild = Long.parseLong(Files.readString(log).strip());

        assertThat(child.end(Duration.ofMillis(100))).isEqualTo(137);
        ProcessHandle.of(grandchild).ifPresent(orphan -> orphan.onExit().join());
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void tellsItsLastWordsWhenItEndedByItself() {
        Child child = sh("echo all well; echo 'PORT: is taken'; exit 1");
        awaitEnd(child);

        assertThatThrownBy(child::requireAlive)
                .isInstanceOfSatisfying(
                        StartException.class, e -> assertThat(e.exitCode()).isEqualTo(1))
                .hasMessage("the child ended with 1: PORT: is taken (log: " + log + ")");
    }

    @Test
    void thatBreaksIsAFault() {
        Child child = sh("echo 'java.lang.Error: x'; printf '\\tat a.B.c(B.java)\\n'; exit 3");
        awaitEnd(child);

        assertThatThrownBy(child::requireAlive)
                .isInstanceOfSatisfying(
                        StartException.class, e -> assertThat(e.exitCode()).isEqualTo(2))
                .hasMessage("the child ended with 3: java.lang.Error: x (log: " + log + ")");
    }

    @Test
    void thatDoesNotEndIsEnded() {
        Child child = sh("sleep 600");

        assertThatThrownBy(() -> child.awaitExit(Duration.ofMillis(50))).isInstanceOf(StartException.class);
        assertThat(child.isAlive()).isFalse();
    }

    private Child sh(String script) {
        return Child.start("child", List.of("sh", "-c", script), Map.of("PATH", System.getenv("PATH")), log);
    }

    private static void awaitEnd(Child child) {
        assertThat(child.awaitExit(LONG)).isPositive();
    }

    private void awaitLog(String text) {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (Child.lines(log).stream().noneMatch(line -> (line + "\n").contains(text))) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
