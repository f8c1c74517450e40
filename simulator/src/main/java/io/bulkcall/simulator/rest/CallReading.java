package io.bulkcall.simulator.rest;

import io.bulkcall.simulator.call.Account;
import io.bulkcall.simulator.call.CallView;
import io.bulkcall.simulator.call.Exchange;
import io.bulkcall.simulator.http.Form;
import io.bulkcall.simulator.http.Request;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET Calls} and {@code GET Calls/Sid}. */
record CallReading(Parameters parameters, Exchange exchange, Hiding hiding) {

    Answer fetch(Account account, String sid, Format format) {
        Optional<CallView> call = exchange.read(calls -> calls.find(sid))
                .filter(found -> found.accountSid().equals(account.sid()))
                .filter(found -> !hiding.hides(found));
        if (call.isEmpty()) {
            return new Answer.Absent(
                    Problem.notFound("/2010-04-01/Accounts/" + account.sid() + "/Calls/" + sid + ".json"));
        }
        return new Answer.Given(format.reply(200, "Call", CallJson.of(call.get())));
    }

    Answer list(Request request, Account account, Format format) {
        Form query;
        try {
            query = Form.parse(request.query());
        } catch (IllegalArgumentException e) {
            return new Answer.Refused(Problem.of(20001, "the query cannot be decoded: " + e.getMessage()));
        }
        Optional<Problem> problem = parameters.check(query).or(() -> CallFilter.check(query));
        if (problem.isPresent()) {
            return new Answer.Refused(problem.get());
        }
        var page = new Page(account.sid(), query);
        var filter = CallFilter.of(query);
        // One more than the page holds tells whether there is a next one.
        List<CallView> found = exchange.read(calls -> page.cut(calls.newestFirst(query.first("To"))
                        .filter(call -> call.accountSid().equals(account.sid()))
                        .filter(filter::admits))
                .filter(call -> !hiding.hides(call))
                .limit(page.size() + 1L)
                .toList());
        return new Answer.Given(format.reply(200, "CallList", json(found, page)));
    }

    private static ObjectNode json(List<CallView> found, Page page) {
        List<CallView> shown = found.subList(0, Math.min(found.size(), page.size()));
        ObjectNode json = JsonMapper.shared().createObjectNode();
        var calls = json.putArray("calls");
        shown.forEach(call -> calls.add(CallJson.of(call)));
        return json.put("page", page.number())
                .put("page_size", page.size())
                .put("start", page.start())
                .put("end", page.start() + Math.max(0, shown.size() - 1))
                .put("uri", page.uri())
                .put("first_page_uri", page.firstUri())
                .put("previous_page_uri", page.previousUri())
                .put(
                        "next_page_uri",
                        found.size() > shown.size()
                                ? page.nextUri(shown.getLast().sid())
                                : null);
    }
}
