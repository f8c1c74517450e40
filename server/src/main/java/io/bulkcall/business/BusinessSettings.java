package io.bulkcall.business;

import io.bulkcall.phone.ParsedNumber;
import io.bulkcall.phone.PhoneNumbers;
import io.bulkcall.request.Flaw;
import io.bulkcall.request.Refusal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a business decides for itself.
 *
 * @param callerId the number that is shown to those it calls, E.164
 * @param maxOutboundCalls its lines, 0-1000
 * @param timeZone of leads without their own, such as {@code Asia/Jerusalem}
 * @param region ISO 3166 code of the country whose national numbers its leads have
 * @param language BCP 47, such as {@code he}
 * @param redialGap the least time between the end of a call and the next one to the same number, 0-30 days
 * @param machineDetection whether the carrier is to tell machines from people, which it charges for
 */
public record BusinessSettings(
        String name,
        String callerId,
        int maxOutboundCalls,
        String timeZone,
        String region,
        String language,
        Duration redialGap,
        boolean machineDetection) {

    private static final int LINES_MAX = 1000;
    private static final int NAME_LENGTH_MAX = 200;
    private static final Duration REDIAL_GAP_MAX = Duration.ofDays(30);
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    /**
     * The same with the caller id in E.164.
     *
     * @throws Refusal naming every field that is wrong
     */
    BusinessSettings checked() {
        List<Flaw> flaws = new ArrayList<>();
        require(
                flaws,
                !name.isBlank() && name.length() <= NAME_LENGTH_MAX,
                "name",
                "length",
                "must have 1 to 200 characters");
        require(
                flaws,
                maxOutboundCalls >= 0 && maxOutboundCalls <= LINES_MAX,
                "max_outbound_calls",
                "out_of_range",
                "must be from 0 to " + LINES_MAX);
        require(
                flaws,
                ZoneId.getAvailableZoneIds().contains(timeZone),
                "time_zone",
                "unknown_value",
                "must be a time zone such as Asia/Jerusalem");
        require(
                flaws,
                LANGUAGE.matcher(language).matches(),
                "language",
                "malformed",
                "must be a language such as he or en-US");
        require(
                flaws,
                !redialGap.isNegative() && redialGap.compareTo(REDIAL_GAP_MAX) <= 0,
                "redial_gap_seconds",
                "out_of_range",
                "must be from 0 to " + REDIAL_GAP_MAX.toSeconds());
        String e164 = callerId;
        if (PhoneNumbers.isRegion(region)) {
            switch (PhoneNumbers.parse(callerId, region)) {
                case ParsedNumber.Valid(var number) -> e164 = number.e164();
                case ParsedNumber.Invalid(String code, String detail) -> flaws.add(new Flaw("caller_id", code, detail));
            }
        } else {
            flaws.add(new Flaw("region", "unknown_value", "must be a country such as IL"));
        }
        if (!flaws.isEmpty()) {
            throw Refusal.invalid(flaws);
        }
        return new BusinessSettings(
                name, e164, maxOutboundCalls, timeZone, region, language, redialGap, machineDetection);
    }

    private static void require(List<Flaw> flaws, boolean holds, String field, String code, String detail) {
        if (!holds) {
            flaws.add(new Flaw(field, code, detail));
        }
    }
}
