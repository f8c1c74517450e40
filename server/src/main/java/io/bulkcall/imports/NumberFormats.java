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
        Map<String, Boolean> custom = new HashMap<>();
        boolean ofCells = false;
        while (styles != null && styles.next()) {
            if (styles.begins("numFmt")) {
                custom.put(given(styles.attribute("numFmtId")), isDate(given(styles.attribute("formatCode"))));
            } else if (styles.begins("cellXfs") || styles.ends("cellXfs")) {
                ofCells = styles.begins("cellXfs");
            } else if (ofCells && styles.begins("xf")) {
                String id = given(styles.attribute("numFmtId"));
                isDate.add(custom.containsKey(id) ? custom.get(id) : isBuiltInDate(id));
            }
        }
        return new NumberFormats(isDate, since1904 ? EPOCH_1904 : EPOCH_1900);
    }

    /** A number as a person would write it: a telephone number with all its digits, a date as 2026-03-01. */
    String text(String number, @Nullable String style) {
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

    private static boolean isBuiltInDate(String id) {
        return switch (id) {
            case "14", "15", "16", "17", "18", "19", "20", "21", "22", "45", "46", "47" -> true;
            default -> false;
        };
    }

    /** Whether a format writes days or hours, outside of quoted words and colours. */
    private static boolean isDate(String format) {
        String bare = format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.", "");
        return bare.matches(".*[dmyhsDMYHS].*") && !bare.matches(".*[0#?].*[0#?].*");
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
