package io.bulkcall.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a part found, as it stands in the document.
 *
 * @param facts what was measured on what
 */
record Section(String name, List<String> facts, List<Table> tables) {

    String markdown() {
        return Stream.concat(
                        Stream.of(String.join("; ", facts) + "."),
                        tables.stream().map(Table::markdown))
                .collect(Collectors.joining("\n\n"));
    }
}
