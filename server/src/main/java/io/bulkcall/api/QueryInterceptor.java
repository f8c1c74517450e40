package io.bulkcall.api;

import io.bulkcall.request.Flaw;
import io.bulkcall.request.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters that nobody reads: a misspelt filter must not look like one that matches everything. */
@Component
final class QueryInterceptor implements HandlerInterceptor {
    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query == null || query.isEmpty() || !(handler instanceof HandlerMethod method)) {
            return true;
        }
        Set<String> names = known.computeIfAbsent(method, QueryInterceptor::names);
        Set<String> given = new HashSet<>();
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            String name = decode(parts[0]);
            check(names, given, name, parts.length == 1 ? "" : decode(parts[1]));
        }
        return true;
    }

    private static void check(Set<String> names, Set<String> given, String name, String value) {
        if (!names.contains(name)) {
            String known = names.isEmpty()
                    ? "none is known here"
                    : "known: " + names.stream().sorted().collect(Collectors.joining(", "));
            throw Refusal.invalid(new Flaw(
                    name.isEmpty() ? "query" : name, "unknown_parameter", "there is no such parameter; " + known));
        }
        if (!given.add(name)) {
            throw Refusal.invalid(new Flaw(name, "duplicate_parameter", "stands there twice"));
        }
        if (!Text.isStorable(value)) {
            throw Refusal.invalid(new Flaw(name, "malformed", "contains a character that is none"));
        }
    }

    private static Set<String> names(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .flatMap(QueryInterceptor::names)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> names(MethodParameter parameter) {
        if (parameter.getParameterType() == Paging.class) {
            return Paging.PARAMETERS.stream();
        }
        RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
        return annotation == null ? Stream.empty() : Stream.of(annotation.name());
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(new Flaw("query", "malformed", "a % is not followed by two hexadecimal digits"));
        }
    }
}
