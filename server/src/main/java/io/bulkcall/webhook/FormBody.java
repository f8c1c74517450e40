package io.bulkcall.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a form's body alone: the servlet's own would mix those of the query in, which are signed otherwise. */
final class FormBody {

    private FormBody() {}

    /** @throws IllegalArgumentException if it is not URL-encoded */
    static Map<String, List<String>> parse(byte[] body) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        for (String pair : new String(body, UTF_8).split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            form.computeIfAbsent(URLDecoder.decode(name, UTF_8), _ -> new ArrayList<>())
                    .add(URLDecoder.decode(value, UTF_8));
        }
        return form;
    }
}
