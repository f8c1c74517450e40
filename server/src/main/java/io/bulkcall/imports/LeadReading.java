package io.bulkcall.imports;

import io.bulkcall.lead.CheckedLead;
import io.bulkcall.lead.LeadDraft;
import io.bulkcall.lead.LeadIntake;
import io.bulkcall.request.Change;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes a lead of a row. An empty cell says nothing, so it keeps what is known.
 *
 * @param region whose national numbers are meant
 */
record LeadReading(Mapping mapping, String region) {

    CheckedLead read(int index, Row row) {
        if (row.broken() != null) {
            return new CheckedLead.Bad(row.broken());
        }
        Map<Field.Own, String> own = new HashMap<>();
        Map<String, @Nullable String> variables = new HashMap<>();
        String phone = "";
        for (Map.Entry<Integer, Field> column : mapping.fields().entrySet()) {
            String cell = row.cell(column.getKey());
            switch (column.getValue()) {
                case Field.Own.PHONE -> phone = cell;
                case Field.Own field -> own.put(field, Cells.meant(cell));
                case Field.Variable(String name) -> variables.put(name, Cells.meant(cell));
                case Field.Ignored _ -> {}
            }
        }
        own.values().removeIf(String::isEmpty);
        variables.values().removeIf(Predicate.isEqual(""));
        LeadDraft draft = new LeadDraft(
                name(own),
                change(own.get(Field.Own.EXTERNAL_ID)),
                change(own.get(Field.Own.TIME_ZONE)),
                variables.isEmpty() ? Change.keep() : Change.to(variables));
        return LeadIntake.check(index, PhoneRepair.read(phone, region), draft);
    }

    private static Change<@Nullable String> name(Map<Field.Own, String> own) {
        String whole = own.get(Field.Own.NAME);
        String parts =
                (own.getOrDefault(Field.Own.FIRST_NAME, "") + " " + own.getOrDefault(Field.Own.LAST_NAME, "")).strip();
        return change(whole != null || parts.isEmpty() ? whole : parts);
    }

    private static Change<@Nullable String> change(@Nullable String text) {
        return text == null ? Change.keep() : Change.to(text);
    }
}
