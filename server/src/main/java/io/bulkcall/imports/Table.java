package io.bulkcall.imports;

import io.bulkcall.csv.Csv;
import io.bulkcall.phone.ParsedNumber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * What a file looks like from its first rows.
 *
 * @param headings whether the first row names the columns
 * @param columns their names; letters, as in a spreadsheet, where the file has none
 * @param rows the first ones below the headings
 */
record Table(boolean headings, List<String> columns, List<Row> rows) {
    static final int PREVIEW_ROWS = 20;

    /** A column is one of numbers if at least so many of its cells are. */
    private static final double MOSTLY = 0.5;

    private static final int HEADING_LENGTH_MAX = 64;

    /** Enough to see what a column is. */
    static final int GLIMPSE_LENGTH_MAX = 100;

    /**
     * Recognises a table.
     *
     * @param sample its first rows, at least one
     * @param region whose national numbers are meant
     */
    static Table of(List<Row> sample, String region) {
        Row first = sample.getFirst();
        int width = sample.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        boolean headings = namesColumns(first) || !hasPhone(first, region) && mayNameColumns(first);
        List<String> columns = headings ? names(first, width) : letters(width);
        return new Table(headings, columns, headings ? sample.subList(1, sample.size()) : sample);
    }

    List<List<String>> preview() {
        return rows.stream()
                .limit(PREVIEW_ROWS)
                .map(row -> padded(row.cells(), columns.size()))
                .map(cells -> cells.stream().map(Table::glimpse).toList())
                .toList();
    }

    /** What the columns may be, by their names and by what stands in them. */
    Mapping suggested(String region) {
        SortedMap<Integer, Field> fields = new TreeMap<>();
        double[] phones = new double[columns.size()];
        for (int column = 0; column < phones.length; column++) {
            phones[column] = phonesIn(column, region);
        }
        int phone = best(phones, column -> isNamedPhone(column) && (phones[column] > 0 || rows.isEmpty()));
        phone = phone >= 0 ? phone : best(phones, column -> phones[column] >= MOSTLY);
        Set<Field> said = new HashSet<>();
        columns.forEach(name -> Field.parse(name).ifPresent(said::add));
        boolean ours = ExportColumns.areIn(columns);
        Set<Field> taken = new HashSet<>(Collections.singleton(Field.Own.PHONE));
        for (int column = 0; column < columns.size(); column++) {
            Field field = column == phone ? Field.Own.PHONE : other(column, taken, said, ours);
            taken.add(field);
            fields.put(column, field);
        }
        return new Mapping(fields);
    }

    /** Whether the cells of a column suit a mapping that was used for columns of these names before. */
    boolean suits(Mapping mapping, String region) {
        return mapping.fields().entrySet().stream()
                .allMatch(entry -> entry.getKey() < columns.size()
                        && (entry.getValue() != Field.Own.PHONE
                                || rows.isEmpty()
                                || phonesIn(entry.getKey(), region) > 0));
    }

    private boolean isNamedPhone(int column) {
        return HeadingNames.field(columns.get(column)).orElse(null) == Field.Own.PHONE;
    }

    /** @param said what columns are called by the very word for it: that counts more than what is often meant by a name */
    private Field other(int column, Set<Field> taken, Set<Field> said, boolean ours) {
        String name = columns.get(column);
        if (!headings) {
            return !taken.contains(Field.Own.NAME) && holdsWords(column) ? Field.Own.NAME : Field.IGNORED;
        }
        if (ours && ExportColumns.isIgnored(name)) {
            return Field.IGNORED;
        }
        Field own = Field.parse(name).orElse(null);
        if (own != null && (own == Field.IGNORED || !taken.contains(own))) {
            return own;
        }
        Field named = HeadingNames.field(name).orElse(null);
        if (named != null && (named == Field.IGNORED || !taken.contains(named) && !said.contains(named))) {
            return named;
        }
        return Field.Variable.named(name)
                .filter(variable -> !taken.contains(variable))
                .orElse(Field.IGNORED);
    }

    private boolean holdsWords(int column) {
        long words = rows.stream()
                .map(row -> row.cell(column))
                .filter(cell -> cell.codePoints().filter(Character::isLetter).count() >= 2)
                .count();
        return words > rows.size() * MOSTLY;
    }

    /** Of those that pass, the one with the highest share; -1 = none passes. */
    private static int best(double[] shares, IntPredicate passes) {
        int best = -1;
        for (int column = 0; column < shares.length; column++) {
            if (passes.test(column) && (best < 0 || shares[column] > shares[best])) {
                best = column;
            }
        }
        return best;
    }

    /** How many of a column's cells that hold something hold a number: 0 to 1. */
    private double phonesIn(int column, String region) {
        List<String> filled = rows.stream()
                .map(row -> row.cell(column))
                .filter(cell -> !cell.isBlank())
                .toList();
        long phones = filled.stream().filter(cell -> isPhone(cell, region)).count();
        return filled.isEmpty() ? 0 : (double) phones / filled.size();
    }

    private static boolean isPhone(String cell, String region) {
        return switch (PhoneRepair.read(cell, region)) {
            case ParsedNumber.Valid _ -> true;
            case ParsedNumber.Invalid(String code, String _) -> code.equals("digits_lost");
        };
    }

    private static boolean hasPhone(Row row, String region) {
        return row.cells().stream().anyMatch(cell -> isPhone(cell, region));
    }

    private static boolean namesColumns(Row row) {
        return row.cells().stream().anyMatch(cell -> HeadingNames.field(cell).isPresent());
    }

    /** Names are words, not figures, and each is another one. */
    private static boolean mayNameColumns(Row row) {
        List<String> filled = row.cells().stream()
                .map(Cells::meant)
                .filter(cell -> !cell.isEmpty())
                .toList();
        return new HashSet<>(filled).size() == filled.size()
                && filled.stream().allMatch(cell -> cell.codePoints().anyMatch(Character::isLetter));
    }

    private static List<String> names(Row headings, int width) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int column = 0; column < width; column++) {
            String given = name(headings.cell(column));
            String name = given.isEmpty() ? letter(column) : given;
            for (int n = 2; !taken.add(name); n++) {
                name = (given.isEmpty() ? letter(column) : given) + " " + n;
            }
            names.add(name);
        }
        return names;
    }

    /** A column's name, by what stands in its heading. */
    static String name(String cell) {
        String given = Csv.withoutGuard(cell);
        if (Field.parse(given).orElse(null) instanceof Field.Variable) {
            return given;
        }
        String name = Cells.meant(cell).replaceAll("[{}\\s\\p{Cntrl}]+", " ").strip();
        return name.length() <= HEADING_LENGTH_MAX
                ? name
                : name.substring(0, HEADING_LENGTH_MAX).strip();
    }

    private static List<String> letters(int width) {
        List<String> letters = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            letters.add(letter(column));
        }
        return letters;
    }

    /** A, B, … Z, AA, AB, … */
    static String letter(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letter(column / 26 - 1) + last;
    }

    private static String glimpse(String cell) {
        if (cell.length() <= GLIMPSE_LENGTH_MAX) {
            return cell;
        }
        boolean inPair = Character.isHighSurrogate(cell.charAt(GLIMPSE_LENGTH_MAX - 2));
        return cell.substring(0, GLIMPSE_LENGTH_MAX - (inPair ? 2 : 1)) + "…";
    }

    private static List<String> padded(List<String> cells, int width) {
        List<String> padded = new ArrayList<>(cells);
        while (padded.size() < width) {
            padded.add("");
        }
        return padded;
    }
}
