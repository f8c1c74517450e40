package io.bulkcall.simulator.rest;

import io.bulkcall.simulator.behaviour.Behaviours;
import io.bulkcall.simulator.behaviour.Fate;
import io.bulkcall.simulator.behaviour.Fault;
import io.bulkcall.simulator.call.Account;
import io.bulkcall.simulator.call.CallRequest;
import io.bulkcall.simulator.call.CallView;
import io.bulkcall.simulator.call.Exchange;
import io.bulkcall.simulator.http.Form;
import io.bulkcall.simulator.http.Reply;
import io.bulkcall.simulator.webhook.Courier;
import io.bulkcall.simulator.webhook.Couriers;
import java.util.Optional;

/** {@code POST Calls}. */
final class CallCreation {
    private final Parameters parameters;
    private final Behaviours behaviours;
    private final Exchange exchange;
    private final Couriers couriers;
    private final Hiding hiding;
    private final CreateFaults faults;

    CallCreation(
            Parameters parameters,
            Behaviours behaviours,
            Exchange exchange,
            Couriers couriers,
            Hiding hiding,
            CreateFaults faults) {
        this.parameters = parameters;
        this.behaviours = behaviours;
        this.exchange = exchange;
        this.couriers = couriers;
        this.hiding = hiding;
        this.faults = faults;
    }

    Answer create(Account account, Form form, Format format) {
        var createForm = new CreateForm(form);
        Optional<Problem> problem = parameters.check(form).or(createForm::check);
        if (problem.isPresent()) {
            return new Answer.Refused(problem.get());
        }
        CallRequest request = createForm.request();
        Fate fate = behaviours.next(request.to());
        Optional<Reply> storm = faults.storm(account, format);
        if (storm.isPresent()) {
            return new Answer.Given(storm.get());
        }
        Optional<Fate.Drawn<Fault.OfCreate>> fault = fate.draw(Fault.OfCreate.class, "");
        return new Answer.Given(
                fault.isEmpty()
                        ? placed(account, request, fate, format)
                        : faulty(account, request, fate, format, fault.get()));
    }

    /** The call is dialled once its 201 is written, so that callbacks come before it only by a fault. */
    private Reply placed(Account account, CallRequest request, Fate fate, Format format) {
        CallView call = accept(account, request, fate, couriers.of(account, fate));
        return format.reply(201, "Call", CallJson.created(call)).followedBy(() -> exchange.dial(call.sid()));
    }

    private Reply faulty(
            Account account, CallRequest request, Fate fate, Format format, Fate.Drawn<Fault.OfCreate> fault) {
        if (!fault.fault().placed()) {
            fault.happened().run();
            return faults.refusal(account, fault.fault(), format);
        }
        Courier courier = couriers.of(account, fate);
        CallView call = accept(account, request, fate, courier);
        exchange.dial(call.sid());
        return faults.spoiled(format.reply(201, "Call", CallJson.created(call)), fault, courier);
    }

    private CallView accept(Account account, CallRequest request, Fate fate, Courier courier) {
        CallView call = exchange.accept(account, request, fate, courier);
        hiding.consider(call, fate);
        return call;
    }
}
