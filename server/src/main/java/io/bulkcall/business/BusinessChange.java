package io.bulkcall.business;

import io.bulkcall.carrier.OwnAccounts.Credentials;
import io.bulkcall.request.Change;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a business.
 *
 * @param account its own account at the carrier; null = the platform's from now on
 */
public record BusinessChange(
        Change<String> name,
        Change<String> callerId,
        Change<Integer> maxOutboundCalls,
        Change<String> timeZone,
        Change<String> region,
        Change<String> language,
        Change<Duration> redialGap,
        Change<Boolean> machineDetection,
        Change<@Nullable Credentials> account) {

    BusinessSettings of(BusinessSettings now) {
        return new BusinessSettings(
                name.from(now.name()),
                callerId.from(now.callerId()),
                maxOutboundCalls.from(now.maxOutboundCalls()),
                timeZone.from(now.timeZone()),
                region.from(now.region()),
                language.from(now.language()),
                redialGap.from(now.redialGap()),
                machineDetection.from(now.machineDetection()));
    }
}
