package io.bulkcall.api;

import io.bulkcall.business.BusinessSettings;
import io.bulkcall.carrier.OwnAccounts.Credentials;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A business to be made.
 *
 * @param callerId the number it calls from
 * @param maxOutboundCalls its lines; absent = as many as the server gives to a new business
 * @param timeZone absent = Asia/Jerusalem
 * @param region absent = IL
 * @param language absent = he
 * @param redialGapSeconds absent = 60
 * @param machineDetection whether voicemail is told from people, which the carrier charges for; absent = true
 */
record NewBusiness(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Size(max = 64) String callerId,
        @Min(0) @Max(1000) @Nullable Integer maxOutboundCalls,
        @Size(max = 64) @Nullable String timeZone,
        @Size(max = 64) @Nullable String region,
        @Size(max = 64) @Nullable String language,
        @Min(0) @Max(2_592_000) @Nullable Integer redialGapSeconds,
        @Nullable Boolean machineDetection,
        @Valid @Nullable TwilioCredentials twilio) {

    BusinessSettings settings(int usualLines) {
        return new BusinessSettings(
                name,
                callerId,
                Objects.requireNonNullElse(maxOutboundCalls, usualLines),
                Objects.requireNonNullElse(timeZone, "Asia/Jerusalem"),
                Objects.requireNonNullElse(region, "IL"),
                Objects.requireNonNullElse(language, "he"),
                Duration.ofSeconds(Objects.requireNonNullElse(redialGapSeconds, 60)),
                Objects.requireNonNullElse(machineDetection, true));
    }

    @Nullable
    Credentials credentials() {
        return twilio == null ? null : twilio.credentials();
    }
}
