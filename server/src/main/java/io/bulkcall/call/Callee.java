package io.bulkcall.call;

import io.bulkcall.request.Flaw;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be called directly, and what stands against it.
 *
 * @param index place in the request, from 0
 * @param code why it can't be; {@code unknown} = the business has no such lead; null = it can
 * @param live whether the number is being called, or is about to be
 * @param freeAt when it may be dialled again; null = it was not dialled lately, or is live
 */
record Callee(
        int index,
        long leadId,
        String phone,
        @Nullable String code,
        @Nullable String detail,
        boolean live,
        boolean recentlyDialled,
        @Nullable Instant freeAt) {

    static Callee read(ResultSet row, int ignored) throws SQLException {
        String phone = row.getString("phone");
        return new Callee(
                row.getInt("place") - 1,
                row.getLong("lead_id"),
                phone == null ? "" : phone,
                row.getString("code"),
                row.getString("detail"),
                row.getBoolean("live"),
                row.getBoolean("recently_dialled"),
                JobRow.instant(row, "free_at"));
    }

    boolean isUnknown() {
        return "unknown".equals(code);
    }

    Flaw flaw(String flawCode, String flawDetail) {
        return new Flaw("lead_ids", index, flawCode, flawDetail);
    }
}
