package io.bulkcall.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a file that they send.
 *
 * @param name of the file
 * @param listName the list that all leads join; null = none
 * @param encoding null = to be found out, as the next
 * @param mapping field by column, from 0; null = as suggested
 * @param start whether the rows become leads at once, if the mapping is clear
 * @param createdBy null = unknown
 * @param sender whose idempotency key it is
 * @param idempotencyKey the same upload with the same key is one; null = none
 */
public record Upload(
        @Nullable String name,
        @Nullable String listName,
        @Nullable Encoding encoding,
        @Nullable Separator separator,
        @Nullable Map<String, @Nullable String> mapping,
        boolean start,
        @Nullable String createdBy,
        long sender,
        @Nullable String idempotencyKey) {

    /**
     * What became of it.
     *
     * @param replayed whether the file was there already, sent with the same key
     */
    public record Received(Import file, boolean replayed) {}

    /** All that, with the file's bytes, makes two uploads the same. */
    String options() {
        return "%s %s %s %s %s %s%n".formatted(name, listName, encoding, separator, mapping, start);
    }
}
