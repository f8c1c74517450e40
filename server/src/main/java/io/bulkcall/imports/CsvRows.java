package io.bulkcall.imports;

import io.bulkcall.request.Flaw;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV after RFC 4180, and what people write instead. A quote inside a cell is a letter unless a separator or the
 * end of the line follows it, for Hebrew abbreviations are full of them ({@code בע"מ}). A quote that is never closed
 * costs its own line and not the rest of the file, which is why no library reads here: those give up, or take all that
 * follows for one cell.
 */
final class CsvRows implements Rows {
    private static final char QUOTE = '"';
    private static final int NOT_ENDED = -1;
    private static final Flaw OPEN_QUOTE = new Flaw("row", "open_quote", "a quotation mark is opened and never closed");

    /**
     * How many letters may be read in vain for one that is passed, and in any file. Each quote that is never closed is
     * looked behind as far as the longest row goes: of a million of them nobody would see the end.
     */
    private static final int VAIN_MAX = 32;

    private static final long VAIN_ALWAYS = 64L * LENGTH_MAX;

    private final Reader input;
    private final char separator;
    private final LongSupplier bytesRead;

    /** Holds at least one whole row from {@link #begin}, if one ends within the longest that is read. */
    private final char[] buffer = new char[4 * LENGTH_MAX];

    private int begin;
    private int end;
    private boolean atEnd;
    private boolean begun;
    private long line = 1;
    private long passed;
    private long vain;
    private int readInVainTo; // up to where the last row that has no end was read

    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();

    /** @param bytesRead how far {@code input} has come */
    CsvRows(Reader input, char separator, LongSupplier bytesRead) {
        this.input = input;
        this.separator = separator;
        this.bytesRead = bytesRead;
    }

    @Override
    public @Nullable Row next() throws IOException {
        while (true) {
            fill();
            if (begin == end) {
                return null;
            }
            Row row = read();
            if (!row.isEmpty() && !isInstruction(row)) {
                return row;
            }
        }
    }

    @Override
    public long bytesRead() {
        return bytesRead.getAsLong();
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    /** Excel's {@code sep=;} in the first line, cut in two by just that separator. */
    private static boolean isInstruction(Row row) {
        return row.line() == 1
                && row.cells().size() == 2
                && row.cell(0).equals("sep=")
                && row.cell(1).isEmpty();
    }

    private Row read() throws IOException {
        cells.clear();
        int longest = Math.min(end, begin + LENGTH_MAX);
        int stop = isPatient() ? longest : afterLine(longest);
        int after = scan(begin, stop);
        if (after == NOT_ENDED) {
            return broken(stop);
        }
        Row row = cells.size() > CELLS_MAX ? tooManyCells() : Row.of(line, List.copyOf(cells));
        advance(after);
        return row;
    }

    /** Reads cells up to the end of the row. Returns where the next row begins. */
    private int scan(int from, int stop) {
        int at = from;
        while (true) {
            cell.setLength(0);
            at = at < stop && buffer[at] == QUOTE ? quoted(at + 1, stop) : plain(at, stop);
            if (at == NOT_ENDED) {
                return NOT_ENDED;
            }
            cells.add(cell.toString());
            if (at == stop) {
                return at;
            }
            char ended = buffer[at++];
            if (ended != separator) {
                return ended == '\r' && at < stop && buffer[at] == '\n' ? at + 1 : at;
            }
        }
    }

    /** Takes letters up to a separator, the end of the line or of the file; returns where that is. */
    private int plain(int from, int stop) {
        int at = from;
        while (at < stop && !endsCell(buffer[at])) {
            append(buffer[at++]);
        }
        return at < stop || isEndOfFile(stop) ? at : notEnded(at);
    }

    private int quoted(int from, int stop) {
        int at = from;
        boolean manyLines = false;
        while (at < stop) {
            char letter = buffer[at];
            if (letter != QUOTE) {
                manyLines |= letter == '\n' || letter == '\r';
                append(letter);
                at++;
            } else if (at + 1 < stop && buffer[at + 1] == QUOTE) {
                append(QUOTE);
                at += 2;
            } else {
                int next = afterBlanks(at + 1, stop);
                if (next < stop ? endsCell(buffer[next]) : isEndOfFile(stop)) {
                    return next;
                }
                if (manyLines && endsCell(buffer[at - 1])) {
                    return notEnded(at); // another cell's quote is opened here: it must not close this one
                }
                append(QUOTE);
                at++;
            }
        }
        return notEnded(at);
    }

    private int notEnded(int at) {
        readInVainTo = at;
        return NOT_ENDED;
    }

    private int afterBlanks(int from, int stop) {
        int at = from;
        while (at < stop && buffer[at] == ' ') {
            at++;
        }
        return at;
    }

    private boolean endsCell(char letter) {
        return letter == separator || letter == '\n' || letter == '\r';
    }

    private boolean isEndOfFile(int stop) {
        return atEnd && stop == end;
    }

    private void append(char letter) {
        if (letter != '\0') {
            cell.append(letter);
        }
    }

    private Row tooManyCells() {
        return new Row(line, List.copyOf(cells.subList(0, CELLS_MAX)), TOO_MANY_CELLS);
    }

    /** Gives up one line of what looks like a row without an end, and goes on behind it. */
    private Row broken(int stop) throws IOException {
        vain += readInVainTo - begin;
        int newline = newline(stop);
        boolean whole = newline < stop || isEndOfFile(stop);
        Flaw flaw = whole ? OPEN_QUOTE : TOO_LONG;
        String shown = new String(buffer, begin, Math.min(newline - begin, LENGTH_MAX / 8)).replace("\0", "");
        Row row = new Row(line, List.of(shown), flaw);
        advance(whole ? afterNewline(newline) : restOfLine(stop));
        return row;
    }

    /** Otherwise a quote has to be closed in its line. */
    private boolean isPatient() {
        return vain < VAIN_ALWAYS + VAIN_MAX * passed;
    }

    private int afterLine(int stop) {
        int newline = newline(stop);
        return newline < stop ? afterNewline(newline) : stop;
    }

    /** Where the first line of what is to be read ends. */
    private int newline(int stop) {
        int at = begin;
        while (at < stop && buffer[at] != '\n' && buffer[at] != '\r') {
            at++;
        }
        return at;
    }

    /** Drops what stands before the end of a very long line; returns where the next begins. */
    private int restOfLine(int from) throws IOException {
        int at = from;
        while (true) {
            while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            if (at < end || atEnd) {
                begin = at;
                fill();
                return afterNewline(begin);
            }
            begin = end;
            fill();
            at = begin;
        }
    }

    private int afterNewline(int newline) {
        if (newline == end) {
            return end;
        }
        boolean two = buffer[newline] == '\r' && newline + 1 < end && buffer[newline + 1] == '\n';
        return newline + (two ? 2 : 1);
    }

    private void advance(int after) {
        passed += after - begin;
        for (int at = begin; at < after; at++) {
            if (buffer[at] == '\n' || (buffer[at] == '\r' && (at + 1 == end || buffer[at + 1] != '\n'))) {
                line++;
            }
        }
        begin = after;
    }

    private void skipByteOrderMark() {
        if (!begun && begin < end && buffer[begin] == '\uFEFF') {
            begin++;
        }
        begun = true;
    }

    /** Reads on until the longest row fits, and one letter more, which tells whether a quote closes. */
    private void fill() throws IOException {
        if (atEnd || end - begin > LENGTH_MAX) {
            return;
        }
        System.arraycopy(buffer, begin, buffer, 0, end - begin);
        end -= begin;
        begin = 0;
        while (!atEnd && end < buffer.length) {
            int count = input.read(buffer, end, buffer.length - end);
            if (count < 0) {
                atEnd = true;
            } else {
                end += count;
            }
        }
        skipByteOrderMark();
    }
}
