package io.bulkcall.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param parts in the order in which they are measured
 * @param directory of the database and of what a part needs besides; on the disk whose speed counts
 * @param script {@code ./bulkcall}, which starts the server
 * @param book the document that takes the figures; none = they are only shown, as those of a quick run are
 * @param profiled whether PostgreSQL's own statistics of each statement are shown
 */
record Options(List<String> parts, Scale scale, Path directory, Path script, Optional<Path> book, boolean profiled) {

    /** @throws IllegalArgumentException naming the argument, and what there is */
    static Options parse(List<String> arguments, List<String> known) {
        List<String> parts = new ArrayList<>();
        Scale scale = Scale.full();
        boolean profiled = false;
        Path directory = Path.of("data/bench");
        Path script = Path.of("bulkcall");
        Optional<Path> book = Optional.empty();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            switch (argument) {
                case "--quick" -> scale = Scale.quick();
                case "--profile" -> profiled = true;
                case "--directory" -> directory = path(arguments, ++i);
                case "--book" -> book = Optional.of(path(arguments, ++i));
                case "--script" -> script = path(arguments, ++i);
                default -> {
                    if (!known.contains(argument)) {
                        throw new IllegalArgumentException(argument + ": there is no such part; there are "
                                + String.join(", ", known) + ", and --quick, --profile, --directory DIR");
                    }
                    parts.add(argument);
                }
            }
        }
        Optional<Path> written = scale.isQuick() || profiled ? Optional.empty() : book;
        return new Options(
                parts.isEmpty() ? known : known.stream().filter(parts::contains).toList(),
                scale,
                directory.toAbsolutePath(),
                script.toAbsolutePath(),
                written,
                profiled);
    }

    private static Path path(List<String> arguments, int i) {
        if (i == arguments.size()) {
            throw new IllegalArgumentException(arguments.get(i - 1) + ": needs a value");
        }
        return Path.of(arguments.get(i));
    }
}
