package io.bulkcall.trial.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One line of text in several styles. Its width counts characters that take a column: those that combine do not. */
public record Line(List<Piece> pieces) {
    private static final String CUT = "…";

    /** A stretch of one style. */
    record Piece(String text, Style style) {}

    public static Line of(String text) {
        return of(text, Style.PLAIN);
    }

    public static Line of(String text, Style style) {
        return new Line(List.of(new Piece(text, style)));
    }

    public static Line empty() {
        return new Line(List.of());
    }

    public Line and(String text) {
        return and(text, Style.PLAIN);
    }

    public Line and(String text, Style style) {
        return and(of(text, style));
    }

    public Line and(Line other) {
        List<Piece> all = new ArrayList<>(pieces);
        all.addAll(other.pieces);
        return new Line(List.copyOf(all));
    }

    /** Filled up with spaces to so many columns; unchanged if it has as many. */
    public Line padTo(int columns) {
        return and(" ".repeat(Math.max(0, columns - width())));
    }

    /** The other line at the right end of so many columns, at least two spaces away. */
    public Line andAtRight(Line other, int columns) {
        return padTo(Math.max(width() + 2, columns - other.width())).and(other);
    }

    public int width() {
        return pieces.stream().mapToInt(piece -> columns(piece.text)).sum();
    }

    /** Cut to so many columns. */
    public Line fit(int columns) {
        if (width() <= columns) {
            return this;
        }
        List<Piece> kept = new ArrayList<>();
        int room = Math.max(0, columns - 1);
        for (Piece piece : pieces) {
            String head = head(piece.text, room);
            room -= columns(head);
            kept.add(new Piece(head, piece.style));
            if (!head.equals(piece.text)) {
                break;
            }
        }
        return new Line(List.copyOf(kept)).and(columns > 0 ? CUT : "", Style.DIM);
    }

    /**
     * As a terminal takes it.
     *
     * @param colour whether the styles are to be seen
     */
    public String text(boolean colour) {
        return pieces.stream()
                .map(piece -> colour ? piece.style.paint(piece.text) : piece.text)
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return text(false);
    }

    private static String head(String text, int columns) {
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            used += columns(codePoint);
            if (used > columns) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return text.substring(0, end);
    }

    private static int columns(String text) {
        return text.codePoints().map(Line::columns).sum();
    }

    private static int columns(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> 1;
        };
    }
}
