package io.bulkcall.api;

import io.bulkcall.lead.Lead;
import io.bulkcall.lead.LeadOrder;
import io.bulkcall.lead.LeadPosition;
import io.bulkcall.lead.LeadSort;
import io.bulkcall.request.Flaw;
import io.bulkcall.request.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Where a page of leads ended, as clients carry it: the order it belongs to, the lead, and what that is ordered by. */
final class LeadCursor {
    private static final String NONE = "-";
    private static final String VALUE = "=";

    private LeadCursor() {}

    static String of(LeadOrder order, Lead last) {
        String key = key(order.sort(), LeadPosition.of(last));
        String plain = prefix(order) + last.id() + "," + (key == null ? NONE : VALUE + key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refusal if it is none of ours, or belongs to another order */
    static LeadPosition parse(String text, LeadOrder order) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String prefix = prefix(order);
            String[] parts =
                    plain.substring(Math.min(plain.length(), prefix.length())).split(",", 2);
            if (plain.startsWith(prefix) && parts.length == 2 && Text.isStorable(plain)) {
                return position(order.sort(), Long.parseLong(parts[0]), value(parts[1]));
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            // Refused below, like one of another order.
        }
        throw Refusal.invalid(new Flaw("cursor", "malformed", "must be the next_cursor of this list in this order"));
    }

    private static String prefix(LeadOrder order) {
        return order.sort() + (order.ascending() ? "," : ",-");
    }

    private static @Nullable String key(LeadSort sort, LeadPosition position) {
        return switch (sort) {
            case CREATED -> null;
            case PHONE -> position.phone();
            case NAME -> position.name();
            case LAST_CALLED -> {
                Instant at = position.lastCalledAt();
                yield at == null ? null : Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            }
        };
    }

    private static @Nullable String value(String written) {
        if (written.equals(NONE)) {
            return null;
        }
        if (!written.startsWith(VALUE)) {
            throw new IllegalArgumentException("neither a value nor none");
        }
        return written.substring(VALUE.length());
    }

    private static LeadPosition position(LeadSort sort, long id, @Nullable String key) {
        return switch (sort) {
            case CREATED -> new LeadPosition(id, "", null, null);
            case PHONE -> new LeadPosition(id, key == null ? "" : key, null, null);
            case NAME -> new LeadPosition(id, "", key, null);
            case LAST_CALLED -> new LeadPosition(id, "", null, key == null ? null : instant(key));
        };
    }

    private static Instant instant(String micros) {
        long given = Long.parseLong(micros);
        if (given < 0) {
            throw new IllegalArgumentException("before anybody was called");
        }
        return Instant.EPOCH.plus(given, ChronoUnit.MICROS);
    }
}
