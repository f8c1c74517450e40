package io.bulkcall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The document that keeps the figures: each section between its two markers, the text around them by hand. */
final class Book {

    private final Path file;

    Book(Path file) {
        this.file = file;
    }

    /** @throws IllegalStateException if the document has no place for the section */
    void write(Section section) throws IOException {
        String text = Files.readString(file);
        String begin = "<!-- bench: " + section.name() + " -->\n";
        String end = "<!-- end of bench: " + section.name() + " -->";
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalStateException(file + " lacks the lines " + begin.strip() + " and " + end);
        }
        Files.writeString(file, text.substring(0, from) + begin + section.markdown() + "\n" + text.substring(to));
    }
}
