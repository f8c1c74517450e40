package io.bulkcall.simulation;

import io.bulkcall.carrier.AnsweredBy;
import io.bulkcall.carrier.CallProgress;
import io.bulkcall.carrier.CarrierCall;
import io.bulkcall.carrier.OutboundCall;
import io.bulkcall.dialer.AttemptId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call in the carrier's own books. */
final class PlacedCall {

    final String sid;
    final OutboundCall request;
    final Duration placedAt;
    final Duration listedAt;
    CallProgress progress = CallProgress.QUEUED;

    @Nullable
    Duration answeredAt;

    @Nullable
    Duration endedAt;

    /** The verdict; null before there is one, or if none was asked for. */
    @Nullable
    AnsweredBy answeredBy;

    PlacedCall(String sid, OutboundCall request, Duration placedAt, Duration listedAt) {
        this.sid = sid;
        this.request = request;
        this.placedAt = placedAt;
        this.listedAt = listedAt;
    }

    AttemptId attempt() {
        return new AttemptId(request.businessId(), request.jobId(), request.attemptNo());
    }

    boolean isLive() {
        return endedAt == null;
    }

    @Nullable
    Duration talked() {
        if (endedAt == null) {
            return null;
        }
        return answeredAt == null ? Duration.ZERO : endedAt.minus(answeredAt);
    }

    CarrierCall asCarrierSeesIt() {
        return new CarrierCall(
                sid,
                request.to(),
                request.from(),
                true,
                progress,
                World.BEGINNING.plus(placedAt),
                talked(),
                null,
                answeredBy);
    }
}
