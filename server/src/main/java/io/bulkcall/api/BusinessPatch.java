package io.bulkcall.api;

import io.bulkcall.business.BusinessChange;
import io.bulkcall.request.Change;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a business.
 *
 * @param machineDetection whether voicemail is told from people, which the carrier charges for
 * @param twilio its own account; null = the platform's from now on
 */
record BusinessPatch(
        Change<@NotBlank @Size(max = 200) String> name,
        Change<@NotNull @Size(max = 64) String> callerId,
        Change<@NotNull @Min(0) @Max(1000) Integer> maxOutboundCalls,
        Change<@NotNull @Size(max = 64) String> timeZone,
        Change<@NotNull @Size(max = 64) String> region,
        Change<@NotNull @Size(max = 64) String> language,
        Change<@NotNull @Min(0) @Max(2_592_000) Integer> redialGapSeconds,
        Change<@NotNull Boolean> machineDetection,
        Change<@Valid @Nullable TwilioCredentials> twilio) {

    BusinessChange change() {
        return new BusinessChange(
                name,
                callerId,
                maxOutboundCalls,
                timeZone,
                region,
                language,
                redialGapSeconds.map(Duration::ofSeconds),
                machineDetection,
                twilio.map(own -> own == null ? null : own.credentials()));
    }
}
