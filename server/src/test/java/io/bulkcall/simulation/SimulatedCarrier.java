package io.bulkcall.simulation;

import io.bulkcall.carrier.Carrier;
import io.bulkcall.carrier.CarrierAccount;
import io.bulkcall.carrier.CarrierCall;
import io.bulkcall.carrier.CarrierError;
import io.bulkcall.carrier.Lookup;
import io.bulkcall.carrier.OutboundCall;
import io.bulkcall.carrier.PlaceResult;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One node's way to the carrier: requests and answers take their time, and either may be lost. */
final class SimulatedCarrier implements Carrier {

    /** As long as the real client waits for an answer. */
    private static final int ANSWER_MILLIS_MAX = 15_000;

    private final World world;
    private final Scheduler scheduler;
    private final Chance chance;

    SimulatedCarrier(World world) {
        this.world = world;
        this.scheduler = world.scheduler();
        this.chance = world.chance();
    }

    @Override
    public PlaceResult createOutboundCall(CarrierAccount account, OutboundCall call, BooleanSupplier inTime) {
        world.border().cross("connects for job " + call.jobId(), Fault.DIES_BEFORE_POST);
        if (chance.strikes(Fault.CARRIER_OUT_OF_REACH)) {
            return new PlaceResult.NotSent(error(0, null), null);
        }
        if (!inTime.getAsBoolean()) {
            return new PlaceResult.TooLate();
        }
        world.ledger().posted(call, scheduler.now());
        PlaceResult result = answer(call);
        world.border()
                .cross(
                        "answer for job " + call.jobId() + ": "
                                + result.getClass().getSimpleName(),
                        Fault.DIES_BEFORE_SID_IS_STORED);
        world.exchange().answered(call);
        return result;
    }

    private PlaceResult answer(OutboundCall call) {
        if (chance.strikes(Fault.CREATE_429)) {
            travel(50, 300);
            return new PlaceResult.NotSent(
                    error(429, 20429), chance.oneIn(2) ? null : Duration.ofSeconds(chance.between(1, 3)));
        }
        if (chance.strikes(Fault.NUMBER_REFUSED)) {
            travel(50, 300);
            return new PlaceResult.RefusedNumber(error(400, 21215), chance.oneIn(2) ? null : "country 972");
        }
        if (chance.strikes(Fault.RUN_REFUSED)) {
            travel(50, 300);
            return new PlaceResult.RefusedRun(error(400, 21210), chance.oneIn(2));
        }
        if (chance.strikes(Fault.ACCOUNT_REFUSED)) {
            travel(50, 300);
            return new PlaceResult.RefusedAccount(error(400, 21220), chance.oneIn(2) ? null : Duration.ofSeconds(10));
        }
        if (chance.strikes(Fault.CREATE_500_UNPLACED)) {
            travel(50, 300);
            return new PlaceResult.Unknown(error(500, null));
        }
        if (chance.strikes(Fault.CREATE_TIMES_OUT_UNPLACED)) {
            travel(ANSWER_MILLIS_MAX, ANSWER_MILLIS_MAX);
            return new PlaceResult.Unknown(error(0, null));
        }
        return taken(call);
    }

    private PlaceResult taken(OutboundCall call) {
        if (chance.strikes(Fault.CREATE_500_PLACED)) {
            world.exchange().take(call, chance.millis(10, 200));
            travel(200, 400);
            return new PlaceResult.Unknown(error(500, null));
        }
        if (chance.strikes(Fault.CREATE_TIMES_OUT_PLACED)) {
            world.exchange().take(call, chance.millis(10, ANSWER_MILLIS_MAX));
            travel(ANSWER_MILLIS_MAX, ANSWER_MILLIS_MAX);
            return new PlaceResult.Unknown(error(0, null));
        }
        boolean slow = chance.strikes(Fault.CREATE_SLOW) || chance.strikes(Fault.CALLBACK_BEFORE_ANSWER);
        int there = chance.between(10, 200);
        String sid = world.exchange().take(call, Duration.ofMillis(there));
        travel(there + 10, slow ? ANSWER_MILLIS_MAX - 1 : there + 200);
        return new PlaceResult.Placed(sid);
    }

    private void travel(int least, int most) {
        scheduler.sleep(chance.millis(least / 2, most / 2));
        world.border().cross("waits for the answer", Fault.DIES_BEFORE_ANSWER);
        scheduler.sleep(chance.millis(least / 2, most / 2));
    }

    @Override
    public Lookup<CarrierCall> fetch(CarrierAccount account, String callSid) {
        return asked("asks for " + callSid, () -> world.exchange().fetch(callSid));
    }

    @Override
    public Lookup<List<CarrierCall>> callsBetween(CarrierAccount account, String from, String to) {
        return asked(
                "asks for calls to " + to,
                () -> new Lookup.Found<>(world.exchange().between(from, to)));
    }

    @Override
    public Lookup<CarrierCall> end(CarrierAccount account, String callSid) {
        return asked("ends " + callSid, () -> world.exchange().end(callSid));
    }

    @Override
    public Lookup<Boolean> probe(CarrierAccount account) {
        return asked("probes", () -> new Lookup.Found<>(true));
    }

    private <T> Lookup<T> asked(String what, Supplier<Lookup<T>> question) {
        world.border().cross(what, Fault.DIES_IN_RECONCILIATION);
        scheduler.sleep(chance.millis(10, 200));
        boolean fails = chance.strikes(Fault.LOOKUP_FAILS);
        boolean heard = !fails || chance.oneIn(2);
        Lookup<T> answer = heard ? question.get() : failed();
        scheduler.sleep(chance.millis(10, 200));
        return fails ? failed() : answer;
    }

    private static <T> Lookup<T> failed() {
        return new Lookup.Failed<>(error(503, null));
    }

    private static CarrierError error(int status, @Nullable Integer code) {
        return new CarrierError(status, code, "said the carrier");
    }
}
