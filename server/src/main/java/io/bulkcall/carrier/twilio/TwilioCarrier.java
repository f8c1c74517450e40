package io.bulkcall.carrier.twilio;

import io.bulkcall.carrier.Carrier;
import io.bulkcall.carrier.CarrierAccount;
import io.bulkcall.carrier.CarrierCall;
import io.bulkcall.carrier.CarrierError;
import io.bulkcall.carrier.Lookup;
import io.bulkcall.carrier.Lookup.Failed;
import io.bulkcall.carrier.Lookup.Found;
import io.bulkcall.carrier.Lookup.NotFound;
import io.bulkcall.carrier.OutboundCall;
import io.bulkcall.carrier.PlaceResult;
import io.bulkcall.carrier.twilio.Answer.Received;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Twilio's REST API for calls, version 2010-04-01. Safe for use by many threads; each method blocks for at most {@link
 * #TOTAL} per exchange.
 */
public final class TwilioCarrier implements Carrier, AutoCloseable {
    static final Duration CONNECT = Duration.ofSeconds(3);
    static final Duration TOTAL = Duration.ofSeconds(15);

    /** Of Twilio's codes, "call is not in progress": it has ended already. */
    private static final int INVALID_CALL_STATE = 21220;

    private final CallUris uris;
    private final InstantSource clock;
    private final TwilioHttp http;

    /** @param api where the API is, {@code https://api.twilio.com} or any origin that speaks the same */
    public TwilioCarrier(URI api, InstantSource clock) {
        this(api, clock, CONNECT, TOTAL);
    }

    TwilioCarrier(URI api, InstantSource clock, Duration connect, Duration total) {
        this.uris = new CallUris(api);
        this.clock = clock;
        this.http = new TwilioHttp(connect, total);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Of the four progress events only {@code ringing} and {@code completed} are asked for. That the call has left
     * Twilio's queue shows in its ringing, and the answer in the fetch of {@code Url}, so {@code initiated} and {@code
     * answered} would double the callbacks of a call and tell nothing new.
     *
     * <p>Machines are told from people beside the call: without {@code AsyncAmd} whoever picks up would hear nothing until
     * Twilio is sure.
     */
    @Override
    public PlaceResult createOutboundCall(CarrierAccount account, OutboundCall call, BooleanSupplier inTime) {
        Answer answer = http.post(account, uris.calls(account), createForm(call), inTime);
        return new PlaceAnswer(account, call, clock.instant()).read(answer);
    }

    @Override
    public Lookup<CarrierCall> fetch(CarrierAccount account, String callSid) {
        Answer answer = http.get(account, uris.call(account, callSid));
        return answer instanceof Received received && received.status() == 404
                ? new NotFound<>()
                : read(account, answer, success -> callIn(success, callSid));
    }

    @Override
    public Lookup<List<CarrierCall>> callsBetween(CarrierAccount account, String from, String to) {
        return new CallList(uris, page -> http.get(account, page), account).between(from, to);
    }

    @Override
    public Lookup<CarrierCall> end(CarrierAccount account, String callSid) {
        Answer answer = http.post(account, uris.call(account, callSid), new Form().with("Status", "completed"));
        return saysEnded(answer, account)
                ? fetch(account, callSid)
                : read(account, answer, success -> callIn(success, callSid));
    }

    @Override
    public Lookup<Boolean> probe(CarrierAccount account) {
        Answer answer = http.get(account, uris.calls(account, new Form().with("PageSize", 1)));
        if (answer instanceof Received received && !received.successful()) {
            CarrierError error = Refusal.of(received, account);
            return refusesAccount(error) ? new Found<>(false) : new Failed<>(error);
        }
        return read(account, answer, _ -> new Found<>(true));
    }

    /** Gives up whatever is under way: each create then comes back as unknown. */
    @Override
    public void close() {
        http.close();
    }

    private static Form createForm(OutboundCall call) {
        String status = CallbackPath.statusUrl(call);
        Form form = new Form()
                .with("To", call.to())
                .with("From", call.from())
                .with("Url", CallbackPath.voiceUrl(call))
                .with("Method", "POST")
                .with("StatusCallback", status)
                .with("StatusCallbackMethod", "POST")
                // One key each: joined in one value Twilio accepts the call and never calls back.
                .with("StatusCallbackEvent", "ringing")
                .with("StatusCallbackEvent", "completed")
                .with("Timeout", call.ringTimeout().toSeconds())
                .with("TimeLimit", call.callLimit().toSeconds());
        if (!call.machineDetection()) {
            return form;
        }
        return form.with("MachineDetection", "Enable")
                .with("AsyncAmd", "true")
                .with("AsyncAmdStatusCallback", CallbackPath.machineDetectionUrl(call))
                .with("AsyncAmdStatusCallbackMethod", "POST");
    }

    private static boolean saysEnded(Answer answer, CarrierAccount account) {
        if (!(answer instanceof Received received) || received.successful()) {
            return false;
        }
        Integer code = Refusal.of(received, account).code();
        return received.status() == 404 || (code != null && code == INVALID_CALL_STATE);
    }

    /** A 5xx proves nothing, whatever code its body repeats. */
    private static boolean refusesAccount(CarrierError error) {
        return error.httpStatus() / 100 == 4
                && Refusal.known(error.code())
                        .map(known -> known.errorClass() == ErrorClass.FATAL_ACCOUNT)
                        .orElse(error.httpStatus() == 401 || error.httpStatus() == 403);
    }

    private static Lookup<CarrierCall> callIn(Received answer, String callSid) {
        return Json.object(answer.body())
                .flatMap(CallJson::read)
                .filter(call -> call.sid().equals(callSid))
                .<Lookup<CarrierCall>>map(Found::new)
                .orElseGet(
                        () -> new Failed<>(new CarrierError(answer.status(), null, "no readable call in the answer")));
    }

    private static <T> Lookup<T> read(CarrierAccount account, Answer answer, Function<Received, Lookup<T>> success) {
        return answer instanceof Received received && received.successful()
                ? success.apply(received)
                : new Failed<>(Refusal.of(answer, account));
    }
}
