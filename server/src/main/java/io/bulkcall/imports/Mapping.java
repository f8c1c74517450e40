package io.bulkcall.imports;

import io.bulkcall.request.Flaw;
import io.bulkcall.request.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which column is what.
 *
 * @param fields by column, from 0; a column that is absent is ignored
 */
public record Mapping(SortedMap<Integer, Field> fields) {
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,4}");

    public Mapping {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /**
     * @param columns how many the file has
     * @throws Refusal {@code invalid_request}, which names each column that is wrong
     */
    static Mapping parse(Map<String, @Nullable String> texts, int columns) {
        List<Flaw> flaws = new ArrayList<>();
        SortedMap<Integer, Field> fields = new TreeMap<>();
        Set<Field> seen = new HashSet<>();
        texts.forEach((index, text) -> {
            String place = "mapping." + index;
            if (!INDEX.matcher(index).matches() || Integer.parseInt(index) >= columns) {
                flaws.add(new Flaw(place, "unknown_column", "the file has the columns 0 to " + (columns - 1)));
                return;
            }
            Field field = text == null ? null : Field.parse(text).orElse(null);
            if (field == null) {
                flaws.add(new Flaw(
                        place,
                        "unknown_value",
                        "must be phone, name, first_name, last_name, external_id, time_zone, variable:NAME or ignore"));
            } else if (!(field instanceof Field.Ignored) && !seen.add(field)) {
                flaws.add(new Flaw(place, "duplicate", "another column is " + field + " already"));
            } else {
                fields.put(Integer.parseInt(index), field);
            }
        });
        if (flaws.isEmpty() && !seen.contains(Field.Own.PHONE)) {
            flaws.add(new Flaw("mapping", "required", "one column must be phone"));
        }
        if (!flaws.isEmpty()) {
            throw Refusal.invalid(flaws);
        }
        return new Mapping(fields);
    }

    /** Of one that was kept. */
    static Mapping kept(Map<String, @Nullable String> texts) {
        SortedMap<Integer, Field> fields = new TreeMap<>();
        texts.forEach((index, text) -> Optional.ofNullable(text)
                .flatMap(Field::parse)
                .ifPresent(field -> fields.put(Integer.valueOf(index), field)));
        return new Mapping(fields);
    }

    boolean hasPhone() {
        return fields.containsValue(Field.Own.PHONE);
    }

    /** For programs: {@code {"0": "phone"}}. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((index, field) -> texts.put(index.toString(), field.toString()));
        return texts;
    }
}
