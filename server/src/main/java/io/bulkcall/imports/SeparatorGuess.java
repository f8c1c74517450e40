package io.bulkcall.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out what stands between the cells: what cuts the rows into equally many, and into more than one. */
final class SeparatorGuess {
    private static final int ROWS = 200;

    /** What Excel takes for an instruction. */
    private static final Pattern SAID = Pattern.compile("\\uFEFF?sep=([,;\\t|])\\r?\\n?.*", Pattern.DOTALL);

    private SeparatorGuess() {}

    /** A comma if nothing cuts anything. */
    static Separator of(String text) {
        Optional<Separator> said = said(text);
        if (said.isPresent()) {
            return said.get();
        }
        Separator best = Separator.COMMA;
        double highest = 0;
        for (Separator separator : Separator.values()) {
            double score = score(text, separator);
            if (score > highest) {
                best = separator;
                highest = score;
            }
        }
        return best;
    }

    /** What a first line {@code sep=;} says. */
    static Optional<Separator> said(String text) {
        Matcher said = SAID.matcher(text);
        if (!said.matches()) {
            return Optional.empty();
        }
        char given = said.group(1).charAt(0);
        for (Separator separator : Separator.values()) {
            if (separator.character() == given) {
                return Optional.of(separator);
            }
        }
        return Optional.empty();
    }

    /** The share of rows that have as many cells as most; where that is alike, more cells are better. */
    private static double score(String text, Separator separator) {
        Map<Integer, Integer> rowsByWidth = new HashMap<>();
        List<Integer> widths = widths(text, separator);
        widths.forEach(width -> rowsByWidth.merge(width, 1, Integer::sum));
        double highest = 0;
        for (Map.Entry<Integer, Integer> entry : rowsByWidth.entrySet()) {
            int width = entry.getKey();
            double share = (double) entry.getValue() / widths.size();
            highest = width < 2 ? highest : Math.max(highest, share + Math.min(width, 100) / 1000.0);
        }
        return highest;
    }

    private static List<Integer> widths(String text, Separator separator) {
        List<Integer> widths = new ArrayList<>();
        try (CsvRows rows = new CsvRows(new StringReader(text), separator.character(), () -> 0)) {
            for (Row row = rows.next(); row != null && widths.size() < ROWS; row = rows.next()) {
                widths.add(row.cells().size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return widths;
    }
}
