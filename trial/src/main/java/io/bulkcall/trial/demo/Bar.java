package io.bulkcall.trial.demo;

import io.bulkcall.trial.terminal.Line;
import io.bulkcall.trial.terminal.Style;

/** A bar that is filled from the left, share by share; rounding never adds up to more or less than its width. */
final class Bar {
    private final int total;
    private final int columns;
    private int filled;
    private Line line = Line.empty();

    /** @param total what the whole bar stands for */
    Bar(int total, int columns) {
        this.total = total;
        this.columns = columns;
    }

    void add(int share, String cell, Style style) {
        int before = cells(filled);
        filled += share;
        line = line.and(cell.repeat(cells(filled) - before), style);
    }

    Line filledUp(String cell, Style style) {
        return line.and(cell.repeat(columns - cells(filled)), style);
    }

    private int cells(int amount) {
        return total == 0 ? 0 : Math.min(columns, Math.round((float) amount * columns / total));
    }
}
