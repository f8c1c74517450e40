package io.bulkcall.simulator.rest;

import io.bulkcall.simulator.http.Reply;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How an answer is written: Twilio speaks XML unless the path ends in {@code .json}. */
enum Format {
    JSON("application/json") {
        @Override
        String resource(String name, ObjectNode resource) {
            return resource.toString();
        }
    },
    XML("application/xml") {
        @Override
        String resource(String name, ObjectNode resource) {
            return XmlText.document(name, resource);
        }
    };

    private final String contentType;

    Format(String contentType) {
        this.contentType = contentType;
    }

    /** @param name of the resource's element in XML */
    abstract String resource(String name, ObjectNode resource);

    Reply reply(int status, String name, ObjectNode resource) {
        return Reply.of(
                status,
                contentType,
                resource(name, resource),
                Map.of("Twilio-Request-Id", "RQ" + UUID.randomUUID().toString().replace("-", "")));
    }

    Reply reply(Problem problem) {
        return reply(problem, Map.of());
    }

    Reply reply(Problem problem, Map<String, String> headers) {
        return Reply.of(problem.status(), contentType, resource("RestException", envelope(problem)), headers);
    }

    static ObjectNode envelope(Problem problem) {
        ObjectNode envelope = JsonMapper.shared().createObjectNode();
        envelope.put("code", problem.code());
        if (problem.status() == 401) {
            envelope.put("detail", "Your AccountSid or AuthToken was incorrect.");
        }
        return envelope.put("message", problem.message())
                .put("more_info", problem.moreInfo())
                .put("status", problem.status());
    }

    /** Writes JSON as Twilio writes the same resource in XML. */
    private static final class XmlText {

        static String document(String name, ObjectNode resource) {
            var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TwilioResponse>");
            element(text, name, resource);
            return text.append("</TwilioResponse>").toString();
        }

        private static void element(StringBuilder text, String name, JsonNode value) {
            text.append('<').append(name).append('>');
            if (value.isArray()) {
                value.forEach(item -> element(text, name.substring(0, name.length() - 1), item));
            } else if (value.isObject()) {
                value.properties().forEach(field -> element(text, pascal(field.getKey()), field.getValue()));
            } else if (!value.isNull()) {
                text.append(escaped(value.asString()));
            }
            text.append("</").append(name).append('>');
        }

        private static String pascal(String snake) {
            var name = new StringBuilder();
            for (String word : snake.split("_", -1)) {
                name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            }
            return name.toString();
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        }
    }
}
