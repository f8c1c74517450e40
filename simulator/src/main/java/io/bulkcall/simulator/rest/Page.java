package io.bulkcall.simulator.rest;

import io.bulkcall.simulator.call.CallView;
import io.bulkcall.simulator.http.Form;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One page of a list. Its token holds the last call of the page before, so new calls shift nothing. */
record Page(String accountSid, Form query) {
    private static final int DEFAULT_SIZE = 50;
    private static final String TOKEN = "PA";

    int size() {
        return number("PageSize", DEFAULT_SIZE);
    }

    int number() {
        return number("Page", 0);
    }

    int start() {
        return number() * size();
    }

    /** What follows the token; without one, what follows the pages before. */
    Stream<CallView> cut(Stream<CallView> calls) {
        String token = query.first("PageToken");
        if (token == null || !token.startsWith(TOKEN)) {
            return calls.skip(start());
        }
        String last = token.substring(TOKEN.length());
        return calls.dropWhile(call -> !call.sid().equals(last)).skip(1);
    }

    String uri() {
        return uri(number(), query.first("PageToken"));
    }

    String firstUri() {
        return uri(0, null);
    }

    @Nullable
    String previousUri() {
        return number() == 0 ? null : uri(number() - 1, null);
    }

    String nextUri(String lastSid) {
        return uri(number() + 1, TOKEN + lastSid);
    }

    private String uri(int number, @Nullable String token) {
        String filters = query.fields().entrySet().stream()
                .filter(field -> !field.getKey().startsWith("Page"))
                .map(field -> Form.encode(field.getKey()) + "="
                        + Form.encode(field.getValue().getFirst()) + "&")
                .collect(Collectors.joining());
        return "/2010-04-01/Accounts/" + accountSid + "/Calls.json?" + filters + "PageSize=" + size() + "&Page="
                + number + (token == null ? "" : "&PageToken=" + token);
    }

    private int number(String name, int absent) {
        String value = query.first(name);
        return value == null ? absent : Integer.parseInt(value);
    }
}
