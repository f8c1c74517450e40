package io.bulkcall.simulator.rest;

import io.bulkcall.simulator.behaviour.Behaviours;
import io.bulkcall.simulator.call.Account;
import io.bulkcall.simulator.call.Exchange;
import io.bulkcall.simulator.call.Timeline;
import io.bulkcall.simulator.http.Form;
import io.bulkcall.simulator.http.Reply;
import io.bulkcall.simulator.http.Request;
import io.bulkcall.simulator.ledger.Ledger;
import io.bulkcall.simulator.webhook.Couriers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Everything under {@code /2010-04-01/}. */
public final class TwilioApi {
    public static final String ROOT = "/2010-04-01/";

    private static final Pattern PATH =
            Pattern.compile("/2010-04-01/Accounts/(AC[0-9a-fA-F]{32})/Calls(?:/(CA[0-9a-fA-F]{32}))?(\\.json|\\.xml)?");

    private final Accounts accounts;
    private final Ledger ledger;
    private final CallCreation creation;
    private final CallReading reading;
    private final CallUpdate update;

    public TwilioApi(
            List<Account> accounts,
            Timeline timeline,
            Behaviours behaviours,
            Exchange exchange,
            Couriers couriers,
            Ledger ledger) {
        var openApi = new OpenApi();
        var hiding = new Hiding(timeline);
        this.accounts = new Accounts(accounts);
        this.ledger = ledger;
        this.creation = new CallCreation(
                openApi.ofCreate(), behaviours, exchange, couriers, hiding, new CreateFaults(timeline, ledger));
        this.reading = new CallReading(openApi.ofList(), exchange, hiding);
        this.update = new CallUpdate(openApi.ofUpdate(), exchange);
    }

    public Reply handle(Request request) {
        Matcher path = PATH.matcher(request.path());
        Format format = request.path().endsWith(".json") ? Format.JSON : Format.XML;
        Optional<Account> account = accounts.authenticated(request);
        if (account.isEmpty()) {
            var problem = new Problem(20003, 401, "Authentication Error - invalid username");
            return refused(request, format, problem, Map.of("WWW-Authenticate", "Basic realm=\"Twilio API\""));
        }
        if (!path.matches() || !path.group(1).equals(account.get().sid())) {
            return refused(request, format, Problem.notFound(request.path()), Map.of());
        }
        return switch (answer(request, account.get(), path.group(2), format)) {
            case Answer.Given(var reply) -> reply;
            case Answer.Refused(var problem) -> refused(request, format, problem, Map.of());
            case Answer.Absent(var problem) -> format.reply(problem);
        };
    }

    private Answer answer(Request request, Account account, @Nullable String sid, Format format) {
        return switch (request.method()) {
            case "GET" -> sid == null ? reading.list(request, account, format) : reading.fetch(account, sid, format);
            case "POST" -> posted(request, account, sid, format);
            default -> new Answer.Refused(Problem.of(20004));
        };
    }

    private Answer posted(Request request, Account account, @Nullable String sid, Format format) {
        if (!request.mediaType().equals("application/x-www-form-urlencoded")) {
            return new Answer.Refused(Problem.of(20001, "Content-Type is not application/x-www-form-urlencoded"));
        }
        if (!request.query().isEmpty()) {
            return new Answer.Refused(Problem.of(20001, "parameters belong into the body, not into the query"));
        }
        Form form;
        try {
            form = Form.parse(request.text());
        } catch (IllegalArgumentException e) {
            return new Answer.Refused(Problem.of(20001, "the form cannot be decoded: " + e.getMessage()));
        }
        return sid == null ? creation.create(account, form, format) : update.update(account, sid, form, format);
    }

    private Reply refused(Request request, Format format, Problem problem, Map<String, String> headers) {
        ledger.refused("%s %s: %d/%d %s"
                .formatted(request.method(), request.path(), problem.status(), problem.code(), problem.message()));
        return format.reply(problem, headers);
    }
}
