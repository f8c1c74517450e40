package io.bulkcall.api;

import io.bulkcall.request.Flaw;
import io.bulkcall.request.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Holds ids in the path and parameters of the query against what the method takes, before Spring reads them, which takes
 * {@code 0x1F} for a number and {@code on} for true. A parameter that nobody reads is refused: a misspelt filter must
 * not look like one that matches everything.
 */
@Component
final class ParameterInterceptor implements HandlerInterceptor {
    private final Map<HandlerMethod, DeclaredParameters> declared = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            DeclaredParameters parameters = declared.computeIfAbsent(method, DeclaredParameters::of);
            checkPath(parameters, request);
            checkQuery(parameters, request.getQueryString());
        }
        return true;
    }

    private static void checkPath(DeclaredParameters parameters, HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> parameters.checkPath(name.toString(), value.toString()));
        }
    }

    private static void checkQuery(DeclaredParameters parameters, @Nullable String query) {
        if (query == null || query.isEmpty()) {
            return;
        }
        Set<String> given = new HashSet<>();
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            String name = decode(parts[0]);
            if (!parameters.hasQuery(name)) {
                throw unknown(name, parameters);
            }
            if (!given.add(name)) {
                throw Refusal.invalid(new Flaw(name, "duplicate_parameter", "stands there twice"));
            }
            parameters.checkQuery(name, parts.length == 1 ? "" : decode(parts[1]));
        }
    }

    private static Refusal unknown(String name, DeclaredParameters parameters) {
        String known = parameters.queryNames().stream().sorted().collect(Collectors.joining(", "));
        return Refusal.invalid(new Flaw(
                name.isEmpty() || !Text.isStorable(name) ? "query" : name,
                "unknown_parameter",
                "there is no such parameter; " + (known.isEmpty() ? "none is known here" : "known: " + known)));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(new Flaw("query", "malformed", "a % is not followed by two hexadecimal digits"));
        }
    }
}
