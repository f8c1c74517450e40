package io.bulkcall.dialer;

import io.bulkcall.carrier.Carrier;
import io.bulkcall.carrier.CarrierAccount;
import io.bulkcall.carrier.CarrierCall;
import io.bulkcall.carrier.CarrierError;
import io.bulkcall.carrier.Lookup;
import io.bulkcall.carrier.OutboundCall;
import io.bulkcall.carrier.PlaceResult;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** A carrier that takes every call and has to be asked what became of it; it may let something happen before it answers. */
final class SilentCarrier implements Carrier {

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
    private final AtomicInteger creates = new AtomicInteger();
    private final AtomicInteger ends = new AtomicInteger();
    private volatile List<CarrierCall> calls = List.of();
    private volatile Lookup<CarrierCall> answer = new Lookup.Failed<>(new CarrierError(0, null, "no answer"));

    void lists(CarrierCall... listed) {
        calls = List.of(listed);
    }

    /** To whoever asks about a call, or for its end; until then no usable answer. */
    void answers(CarrierCall call) {
        answer = new Lookup.Found<>(call);
    }

    /** Happens once, between the next question and its answer. */
    void whileAsked(Runnable happens) {
        meanwhile.set(happens);
    }

    int asked() {
        return asked.get();
    }

    int creates() {
        return creates.get();
    }

    /** How often the end of a call was asked for. */
    int ends() {
        return ends.get();
    }

    @Override
    public Lookup<List<CarrierCall>> callsBetween(CarrierAccount account, String from, String to) {
        asked.incrementAndGet();
        List<CarrierCall> answer = calls;
        meanwhile.getAndSet(() -> {}).run();
        return new Lookup.Found<>(answer);
    }

    @Override
    public PlaceResult createOutboundCall(CarrierAccount account, OutboundCall call, BooleanSupplier inTime) {
        creates.incrementAndGet();
        return new PlaceResult.Placed("CA" + call.jobId() + "-" + call.attemptNo());
    }

    @Override
    public Lookup<CarrierCall> fetch(CarrierAccount account, String callSid) {
        return answer();
    }

    @Override
    public Lookup<CarrierCall> end(CarrierAccount account, String callSid) {
        ends.incrementAndGet();
        return answer();
    }

    private Lookup<CarrierCall> answer() {
        asked.incrementAndGet();
        meanwhile.getAndSet(() -> {}).run();
        return answer;
    }

    @Override
    public Lookup<Boolean> probe(CarrierAccount account) {
        throw new UnsupportedOperationException();
    }
}
