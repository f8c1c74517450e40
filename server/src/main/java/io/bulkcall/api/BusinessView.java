package io.bulkcall.api;

import io.bulkcall.business.Business;
import io.bulkcall.business.BusinessSettings;
import io.bulkcall.business.CarrierState;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A business as it is shown.
 *
 * @param machineDetection whether voicemail is told from people, which the carrier charges for
 * @param carrier the account it calls with; null = there is none
 */
record BusinessView(
        long id,
        String name,
        String callerId,
        int maxOutboundCalls,
        String timeZone,
        String region,
        String language,
        int redialGapSeconds,
        boolean machineDetection,
        @Nullable CarrierView carrier,
        Instant createdAt) {

    enum CarrierStatus {
        OK,
        PAUSED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The account that a business calls with.
     *
     * @param own false = the platform's
     * @param code why it is paused
     * @param since when it was paused
     */
    record CarrierView(
            String accountSid,
            boolean own,
            CarrierStatus status,
            @Nullable String code,
            @Nullable String detail,
            @Nullable Instant since) {

        static CarrierView of(CarrierState carrier) {
            CarrierState.Pause pause = carrier.pause();
            return pause == null
                    ? new CarrierView(carrier.accountSid(), carrier.own(), CarrierStatus.OK, null, null, null)
                    : new CarrierView(
                            carrier.accountSid(),
                            carrier.own(),
                            CarrierStatus.PAUSED,
                            pause.code(),
                            pause.detail(),
                            pause.since());
        }
    }

    static BusinessView of(Business business) {
        BusinessSettings settings = business.settings();
        CarrierState carrier = business.carrier();
        return new BusinessView(
                business.id(),
                settings.name(),
                settings.callerId(),
                settings.maxOutboundCalls(),
                settings.timeZone(),
                settings.region(),
                settings.language(),
                Math.toIntExact(settings.redialGap().toSeconds()),
                settings.machineDetection(),
                carrier == null ? null : CarrierView.of(carrier),
                business.createdAt());
    }
}
