package io.bulkcall.dialer;

import io.bulkcall.carrier.Carrier;
import io.bulkcall.carrier.CarrierAccount;
import io.bulkcall.carrier.CarrierCall;
import io.bulkcall.carrier.Lookup;
import io.bulkcall.carrier.OutboundCall;
import io.bulkcall.carrier.PlaceResult;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** A carrier that has to be asked, and may let something happen before it answers. */
final class SilentCarrier implements Carrier {

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
    private volatile List<CarrierCall> calls = List.of();

    void lists(CarrierCall... listed) {
        calls = List.of(listed);
    }

    /** Happens once, between the next question and its answer. */
    void whileAsked(Runnable happens) {
        meanwhile.set(happens);
    }

    int asked() {
        return asked.get();
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
        throw new UnsupportedOperationException();
    }

    @Override
    public Lookup<CarrierCall> fetch(CarrierAccount account, String callSid) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Lookup<CarrierCall> end(CarrierAccount account, String callSid) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Lookup<Boolean> probe(CarrierAccount account) {
        throw new UnsupportedOperationException();
    }
}
