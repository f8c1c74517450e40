package io.bulkcall.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the numbers of a workbook mean: Excel knows a date only by the format of its cell. */
final class NumberFormats {
    private static final BigDecimal SECONDS_PER_DAY = BigDecimal.valueOf(86_400);

    /** Day 0 of a serial date. 1900 was no leap year, but Excel thinks so; nobody calls people about that spring. */
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int NO_ID = -1;

    /** As many as Excel has, and some more. */
    private static final int COUNT_MAX = 100_000;

    /** Excel's is 255. */
    private static final int FORMAT_LENGTH_MAX = 1_000;

    /** Excel writes 17, with an exponent. */
    private static final int DIGITS_MAX = 100;

    private static final int DAYS_MAX = 2_958_465; // the end of 9999

    private final List<Boolean> isDateByStyle;
    private final LocalDate epoch;

    private NumberFormats(List<Boolean> isDateByStyle, LocalDate epoch) {
        this.isDateByStyle = isDateByStyle;
        this.epoch = epoch;
    }

    /** @param styles null = the workbook has none */
    static NumberFormats read(@Nullable Xml styles, boolean since1904) throws IOException {
        List<Boolean> isDate = new ArrayList<>();
        Map<Integer, Boolean> custom = new HashMap<>();
        boolean ofCells = false;
        while (styles != null && styles.next()) {
            if (styles.begins("numFmt")) {
                custom.put(id(styles), isDate(given(styles.attribute("formatCode"))));
            } else if (styles.begins("cellXfs") || styles.ends("cellXfs")) {
                ofCells = styles.begins("cellXfs");
            } else if (ofCells && styles.begins("xf")) {
                int id = id(styles);
                isDate.add(custom.containsKey(id) ? custom.get(id) : isBuiltInDate(id));
            }
            if (Math.max(custom.size(), isDate.size()) > COUNT_MAX) {
                throw new UnreadableFileException(
                        FileFault.WORKBOOK_DAMAGED, "the Excel workbook has more than " + COUNT_MAX + " formats");
            }
        }
        return new NumberFormats(isDate, since1904 ? EPOCH_1904 : EPOCH_1900);
    }

    /** A number as a person would write it: a telephone number with all its digits, a date as 2026-03-01. */
    String text(String number, @Nullable String style) {
        if (number.length() > DIGITS_MAX) {
            return number;
        }
        BigDecimal value;
        try {
            value = new BigDecimal(number.strip());
        } catch (NumberFormatException e) {
            return number;
        }
        if (Math.abs((long) value.precision() - value.scale()) > 40) {
            return number;
        }
        if (isDate(style, value)) {
            return date(value);
        }
        // Excel computes with 15 digits; what a file has behind them is noise.
        BigDecimal rounded =
                value.round(new MathContext(15, RoundingMode.HALF_UP)).stripTrailingZeros();
        return rounded.toPlainString();
    }

    private boolean isDate(@Nullable String style, BigDecimal value) {
        if (style == null || value.signum() < 0 || value.compareTo(BigDecimal.valueOf(DAYS_MAX)) > 0) {
            return false;
        }
        int index = style.matches("[0-9]{1,6}") ? Integer.parseInt(style) : Integer.MAX_VALUE;
        return index < isDateByStyle.size() && isDateByStyle.get(index);
    }

    private String date(BigDecimal days) {
        int whole = days.intValue();
        long seconds = days.subtract(BigDecimal.valueOf(whole))
                .multiply(SECONDS_PER_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        LocalDateTime at = epoch.plusDays(whole).atStartOfDay().plusSeconds(seconds);
        String time = at.toLocalTime().toString();
        if (whole == 0) {
            return time;
        }
        return seconds == 0 ? at.toLocalDate().toString() : at.toLocalDate() + " " + time;
    }

    private static int id(Xml format) {
        String id = given(format.attribute("numFmtId"));
        return id.matches("[0-9]{1,9}") ? Integer.parseInt(id) : NO_ID;
    }

    private static boolean isBuiltInDate(int id) {
        return id >= 14 && id <= 22 || id >= 45 && id <= 47;
    }

    /** Whether a format writes days or hours, outside of quoted words and colours. */
    private static boolean isDate(String format) {
        if (format.length() > FORMAT_LENGTH_MAX) {
            return false;
        }
        String bare = format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.", "");
        return bare.matches(".*[dmyhsDMYHS].*") && !bare.matches(".*[0#?].*[0#?].*");
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
