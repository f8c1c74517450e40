package io.bulkcall.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How people call columns, in Hebrew and English. */
final class HeadingNames {

    private static final Map<String, Field> FIELDS = new HashMap<>();

    static {
        name(
                Field.Own.PHONE,
                "phone, phone number, phone no, phonenumber, phone1, phone 1, telephone, telephone number, tel, tel no,"
                        + " mobile, mobile phone, mobile number, mobile no, cell, cell phone, cellphone, cell number,"
                        + " cellular, msisdn, contact number, whatsapp, whatsapp number, primary phone,"
                        + " טלפון, טלפון נייד, טלפון סלולרי, טלפון סלולארי, טלפון 1, טלפון1, טלפון ראשי, נייד,"
                        + " נייד ראשי, סלולרי, סלולארי, סלולר, פלאפון, פלפון, מספר טלפון, מס טלפון, מספר הטלפון,"
                        + " מספר נייד, מס נייד, מספר סלולרי, מספר פלאפון, טל, טל נייד, טלפון ליצירת קשר, וואטסאפ");
        name(
                Field.Own.NAME,
                "name, full name, fullname, display name, customer, customer name, client, client name, contact,"
                        + " contact name, lead, lead name, person, patient, patient name,"
                        + " שם, שם מלא, השם, שם הלקוח, שם לקוח, לקוח, שם הליד, שם ליד, ליד, שם איש קשר, איש קשר,"
                        + " שם פרטי ומשפחה, שם ושם משפחה, שם ומשפחה, שם המטופל, שם מטופל, שם הנמען, נמען");
        name(Field.Own.FIRST_NAME, "first name, firstname, given name, forename, first, שם פרטי, השם הפרטי, פרטי");
        name(Field.Own.LAST_NAME, "last name, lastname, surname, family name, last, שם משפחה, שם המשפחה, משפחה");
        name(
                Field.Own.EXTERNAL_ID,
                "external id, externalid, id, lead id, customer id, client id, customer no, customer number, crm id,"
                        + " record id, reference, מזהה, מזהה חיצוני, מזהה לקוח, מספר לקוח, מס לקוח, קוד לקוח,"
                        + " קוד, מספר מזהה");
        name(Field.Own.TIME_ZONE, "time zone, timezone, tz, אזור זמן");
        name(Field.IGNORED, "no, row, row number, line, מסד, מס, מספר שורה, שורה, מספר סידורי");
    }

    private HeadingNames() {}

    private static void name(Field field, String names) {
        for (String name : names.split(",")) {
            FIELDS.put(normal(name), field);
        }
    }

    /** Empty = a name that says nothing to us. */
    static Optional<Field> field(String heading) {
        return Wording.isHeading(heading)
                ? Optional.of(Field.IGNORED)
                : Optional.ofNullable(FIELDS.get(normal(heading)));
    }

    /** The columns without those that we added to a file of rejected rows. */
    static List<String> theirs(List<String> columns) {
        return columns.stream().filter(column -> !Wording.isHeading(column)).toList();
    }

    private static String normal(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Cf}'\"`׳״’.:*#]", "")
                .replaceAll("[\\s\\p{Z}_/\\\\()\\[\\]-]+", " ")
                .strip();
    }
}
