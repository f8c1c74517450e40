package io.bulkcall.trial.demo;

import io.bulkcall.trial.demo.Picture.Ending;
import io.bulkcall.trial.demo.Picture.Row;
import io.bulkcall.trial.terminal.Figures;
import io.bulkcall.trial.terminal.Line;
import io.bulkcall.trial.terminal.Style;
import io.bulkcall.trial.terminal.WindowSize;
import java.util.ArrayList;
import java.util.List;

/** Turns a picture into the lines on the screen, and does nothing else. */
final class Stage {
    private static final int WIDEST = 100;
    private static final int MOST_ENDINGS = 8;
    private static final int ROWS_AROUND_ENDINGS = 7;
    private static final int ROWS_PER_BUSINESS = 3;
    private static final int PERCENT_COLUMNS = 6;
    private static final String MARGIN = "  ";

    private Stage() {}

    static List<Line> lines(Picture picture, WindowSize window) {
        int columns = Math.min(WIDEST, window.columns() - 1);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.empty());
        lines.add(heading(picture, columns));
        lines.add(Line.empty());
        for (Row row : picture.rows()) {
            lines.add(status(row, nameColumns(picture)));
            lines.add(bar(row, columns));
            lines.add(Line.empty());
        }
        lines.add(totals(picture));
        int room = window.rows()
                - ROWS_AROUND_ENDINGS
                - ROWS_PER_BUSINESS * picture.rows().size();
        picture.endings().stream()
                .limit(Math.clamp(room, 0, MOST_ENDINGS))
                .forEach(ending -> lines.add(ending(ending, nameColumns(picture))));
        return lines;
    }

    /** All of it in one line, for where nothing can be redrawn. */
    static Line oneLine(Picture picture) {
        Line line = Line.of("  " + Figures.clock(picture.elapsed()));
        for (Row row : picture.rows()) {
            var counts = row.counts();
            line = line.and("   %s %d/%d/%d".formatted(row.name(), counts.queued(), counts.active(), counts.ended()));
        }
        return line;
    }

    private static Line heading(Picture picture, int columns) {
        Line left = Line.of(MARGIN)
                .and("BulkCall", Style.TITLE)
                .and("  " + picture.rows().size() + " businesses call " + picture.total() + " leads", Style.DIM);
        String rate = picture.callsPerMinute() == 0 ? "" : picture.callsPerMinute() + " calls a minute   ";
        return left.andAtRight(Line.of(rate, Style.DIM).and(Figures.clock(picture.elapsed()), Style.BOLD), columns);
    }

    private static Line status(Row row, int nameColumns) {
        Line line = Line.of(MARGIN)
                .and(row.name(), Style.BOLD)
                .padTo(nameColumns)
                .and(lamps(row))
                .and("   ");
        var counts = row.counts();
        line = line.and("queued ", Style.DIM)
                .and("%2d".formatted(counts.queued()))
                .and(" · calling ", Style.DIM)
                .and("" + counts.active(), counts.active() > 0 ? Style.CYAN : Style.PLAIN)
                .and(" · completed ", Style.DIM)
                .and("%2d".formatted(counts.completed()));
        int lost = counts.failed() + counts.cancelled();
        line = lost == 0 ? line : line.and(" · failed ", Style.DIM).and("" + lost, Style.RED);
        if (!row.note().isEmpty()) {
            return line.and("   " + row.note(), Style.RED);
        }
        return counts.ended() == row.total() ? line.and("   ✓ done", Style.GREEN) : line;
    }

    /** A lamp for each line of the business, lit while a call is on it. */
    private static Line lamps(Row row) {
        Line lamps = Line.empty();
        for (int i = 0; i < row.lines(); i++) {
            lamps = lamps.and(i == 0 ? "" : " ")
                    .and(i < row.linesInUse() ? "●" : "○", i < row.linesInUse() ? Style.CYAN : Style.DIM);
        }
        return lamps;
    }

    private static Line bar(Row row, int columns) {
        Bar bar = new Bar(row.total(), Math.max(10, columns - MARGIN.length() - PERCENT_COLUMNS));
        for (Look look : Look.values()) {
            bar.add(row.outcomes().getOrDefault(look.outcome, 0), "█", look.style);
        }
        bar.add(row.counts().active(), "▓", Style.CYAN);
        int percent = row.total() == 0 ? 100 : 100 * row.counts().ended() / row.total();
        return Line.of(MARGIN).and(bar.filledUp("░", Style.DIM)).and("%4d %%".formatted(percent));
    }

    private static Line totals(Picture picture) {
        Line line = Line.of(MARGIN).and("Outcomes", Style.BOLD);
        for (Look look : Look.values()) {
            int count = picture.outcomes(look.outcome);
            if (count > 0) {
                line = line.and("   " + look.mark + " " + look.words + " ", look.style)
                        .and("" + count);
            }
        }
        return line;
    }

    /** The name comes last: Hebrew runs from right to left, and would carry along what follows it. */
    private static Line ending(Ending ending, int nameColumns) {
        Look look = Look.of(ending.outcome());
        return Line.of(MARGIN)
                .and("%s %-9s".formatted(look.mark, look.words), look.style)
                .and("%7s   ".formatted(Figures.seconds(ending.took())), Style.DIM)
                .and(Figures.masked(ending.phone()) + "   ")
                .and(Line.of(ending.business(), Style.DIM).padTo(nameColumns - MARGIN.length()))
                .and(ending.lead());
    }

    private static int nameColumns(Picture picture) {
        int longest = picture.rows().stream()
                .mapToInt(row -> row.name().length())
                .max()
                .orElse(0);
        return MARGIN.length() + longest + 3;
    }
}
