package io.bulkcall.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The dialogs that the console's source has, each by the function that makes it: {@code leads/AddLead.AddLead}. */
final class Dialogs {
    private static final Path SOURCE = Path.of("..", "console", "src");

    /** What others are made of, and what tests make of it. */
    private static final Pattern OTHER = Pattern.compile("show/ActionDialog\\.tsx|.*\\.test\\.tsx");

    private static final Pattern FUNCTION_OR_DIALOG = Pattern.compile(
            "^(?:export )?(?:default )?function (\\w+)|<(?:ActionDialog|Modal|Drawer)\\b", Pattern.MULTILINE);

    private Dialogs() {}

    static List<String> ofConsole() {
        try (Stream<Path> files = Files.walk(SOURCE)) {
            return files.filter(file -> file.toString().endsWith(".tsx"))
                    .filter(file -> !OTHER.matcher(name(file)).matches())
                    .sorted()
                    .flatMap(file -> of(name(file), read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param file below the source, such as {@code leads/AddLead.tsx} */
    static Stream<String> of(String file, String source) {
        List<MatchResult> found = FUNCTION_OR_DIALOG.matcher(source).results().toList();
        return Stream.iterate(0, at -> at < found.size(), at -> at + 1)
                .filter(at -> found.get(at).group(1) == null)
                .map(at -> file.replaceFirst("\\.tsx$", ".") + function(found.subList(0, at)))
                .distinct();
    }

    private static String function(List<MatchResult> before) {
        return before.reversed().stream()
                .map(match -> match.group(1))
                .filter(name -> name != null)
                .findFirst()
                .orElse("");
    }

    private static String name(Path file) {
        return SOURCE.relativize(file).toString().replace('\\', '/');
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
