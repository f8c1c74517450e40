import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs tests until the first that fails, and writes one line about that: {@code passed}, {@code caught Class#method},
 * or why nothing can be said. What the architecture test finds is no fault of behaviour, so it isn't asked.
 *
 * <p>Arguments: the directory of the test classes; the tests as {@code -Dtest} of Maven takes them, "" = all; the file
 * to write to.
 */
final class Judge implements TestExecutionListener {

    /** The longest wait of a test is 3 min, for some twice in a row. */
    private static final Duration LIMIT = Duration.ofMinutes(12);

    private final CancellationToken first = CancellationToken.create();
    private String verdict = "nothing ran";

    public static void main(String[] arguments) throws IOException {
        Path verdict = Path.of(arguments[2]);
        Thread.ofPlatform().daemon().start(() -> endInTime(verdict));
        Judge judge = new Judge();
        LauncherFactory.create()
                .execute(LauncherExecutionRequestBuilder.request(request(Path.of(arguments[0]), arguments[1]))
                        .listeners(judge)
                        .cancellationToken(judge.first)
                        .build());
        Files.writeString(verdict, judge.verdict);
        System.exit(0);
    }

    private static LauncherDiscoveryRequest request(Path classes, String tests) {
        Set<String> named = Stream.of(tests.split(",")).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
        String classNames = named.stream().map(Judge::className).collect(Collectors.joining("|", "(.*\\.)?(", ")"));
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClasspathRoots(Set.of(classes)))
                .filters(
                        includeClassNamePatterns(named.isEmpty() ? "(?!.*ArchitectureTest).*Tests?" : classNames),
                        TagFilter.excludeTags("full"),
                        (PostDiscoveryFilter) test -> FilterResult.includedIf(named.isEmpty() || isNamed(test, named)))
                .build();
    }

    private static String className(String test) {
        return test.replaceFirst("#.*", "");
    }

    private static boolean isNamed(TestDescriptor test, Set<String> named) {
        return !(test.getSource().orElse(null) instanceof MethodSource method)
                || named.contains(simple(method.getClassName()))
                || named.contains(name(method));
    }

    private static String name(TestSource source) {
        return switch (source) {
            case MethodSource method -> simple(method.getClassName()) + "#" + method.getMethodName();
            case ClassSource type -> simple(type.getClassName());
            default -> source.toString();
        };
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (first.isCancellationRequested()) {
            return;
        }
        result.getThrowable().ifPresent(fault -> end(test, fault));
        if (test.isTest() && !first.isCancellationRequested()) {
            verdict = "passed";
        }
    }

    private void end(TestIdentifier test, Throwable fault) {
        String name = test.getSource().map(Judge::name).orElseGet(test::getDisplayName);
        verdict = isBroken(fault) ? "broken: " + root(fault).toString().replaceFirst("(?s)\n.*", "") : "caught " + name;
        System.out.println(verdict);
        fault.printStackTrace(System.out);
        first.cancel();
    }

    /** SQL that PostgreSQL doesn't understand (class 42) shows nothing about a rule; nor do classes that don't fit. */
    private static boolean isBroken(Throwable fault) {
        return causes(fault).anyMatch(cause -> cause instanceof LinkageError
                || cause instanceof SQLException sql && String.valueOf(sql.getSQLState()).startsWith("42"));
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause);
    }

    private static Throwable root(Throwable fault) {
        return causes(fault).reduce(fault, (_, cause) -> cause);
    }

    private static void endInTime(Path verdict) {
        try {
            Thread.sleep(LIMIT);
            Files.writeString(verdict, "no end after " + LIMIT.toMinutes() + " min");
        } catch (InterruptedException | IOException e) {
            System.out.println(List.of(e));
        }
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        System.exit(3);
    }
}
