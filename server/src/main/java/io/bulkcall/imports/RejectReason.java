package io.bulkcall.imports;

import io.bulkcall.request.Flaw;
import java.util.Locale;

/** Why nobody can be called by a row, for programs and for people. */
public enum RejectReason {
    PHONE_MISSING("חסר מספר טלפון"),
    PHONE_NOT_A_NUMBER("לא מספר טלפון"),
    PHONE_HAS_EXTENSION("אי אפשר לחייג לשלוחה"),
    PHONE_UNKNOWN_COUNTRY("קידומת המדינה אינה מוכרת"),
    PHONE_TOO_SHORT("חסרות ספרות במספר הטלפון"),
    PHONE_TOO_LONG("יש יותר מדי ספרות במספר הטלפון"),
    PHONE_NOT_VALID("אין מספר טלפון כזה"),
    /** Cut down by a spreadsheet, as in {@code 9.72E+11}. */
    PHONE_LOST_DIGITS("הגיליון קיצר את מספר הטלפון וספרות אבדו"),
    NAME_TOO_LONG("השם ארוך מ־200 תווים"),
    EXTERNAL_ID_TOO_LONG("המזהה ארוך מ־200 תווים"),
    TIME_ZONE_UNKNOWN("אזור הזמן אינו מוכר; צריך להיות כמו Asia/Jerusalem"),
    VARIABLE_TOO_LONG("ערך של משתנה ארוך מ־1,000 תווים"),
    TOO_MANY_VARIABLES("יותר מ־50 משתנים"),
    ROW_TOO_LONG("השורה ארוכה מ־65,536 תווים"),
    TOO_MANY_CELLS("יותר מ־500 תאים בשורה"),
    QUOTE_NEVER_CLOSED("מירכאות נפתחו ולא נסגרו"),
    OTHER("השורה אינה תקינה");

    private final String hebrew;

    RejectReason(String hebrew) {
        this.hebrew = hebrew;
    }

    static RejectReason of(Flaw flaw) {
        return switch (flaw.field()) {
            case "phone" -> ofPhone(flaw.code());
            case "name" -> NAME_TOO_LONG;
            case "external_id" -> EXTERNAL_ID_TOO_LONG;
            case "time_zone" -> TIME_ZONE_UNKNOWN;
            case "variables" -> flaw.code().equals("too_many") ? TOO_MANY_VARIABLES : OTHER;
            case "row" -> ofRow(flaw.code());
            default -> flaw.field().startsWith("variables.") ? VARIABLE_TOO_LONG : OTHER;
        };
    }

    private static RejectReason ofPhone(String code) {
        return switch (code) {
            case "missing" -> PHONE_MISSING;
            case "not_a_number" -> PHONE_NOT_A_NUMBER;
            case "has_extension" -> PHONE_HAS_EXTENSION;
            case "unknown_country" -> PHONE_UNKNOWN_COUNTRY;
            case "too_short" -> PHONE_TOO_SHORT;
            case "too_long" -> PHONE_TOO_LONG;
            case "digits_lost" -> PHONE_LOST_DIGITS;
            default -> PHONE_NOT_VALID;
        };
    }

    private static RejectReason ofRow(String code) {
        return switch (code) {
            case "too_long" -> ROW_TOO_LONG;
            case "too_many_cells" -> TOO_MANY_CELLS;
            case "open_quote" -> QUOTE_NEVER_CLOSED;
            default -> OTHER;
        };
    }

    static RejectReason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** One line for a person. */
    String hebrew() {
        return hebrew;
    }

    /** For programs: {@code phone_missing}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
