package io.bulkcall.api;

import io.bulkcall.request.Flaw;
import io.bulkcall.request.Refusal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.MethodParameter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** The parameters that a method of the API takes, by name, with their types. */
record DeclaredParameters(Map<String, Class<?>> path, Map<String, Class<?>> query) {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,19}");

    DeclaredParameters {
        path = Map.copyOf(path);
        query = Map.copyOf(query);
    }

    static DeclaredParameters of(HandlerMethod method) {
        Map<String, Class<?>> path = new HashMap<>();
        Map<String, Class<?>> query = new HashMap<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(parameter.getParameterType());
            PathVariable inPath = parameter.getParameterAnnotation(PathVariable.class);
            RequestParam inQuery = parameter.getParameterAnnotation(RequestParam.class);
            if (inPath != null) {
                path.put(inPath.value(), type);
            }
            if (inQuery != null) {
                query.put(inQuery.name(), type);
            }
            if (type == Paging.class) {
                Paging.PARAMETERS.forEach(name -> query.put(name, String.class));
            }
        }
        return new DeclaredParameters(path, query);
    }

    boolean hasQuery(String name) {
        return query.containsKey(name);
    }

    Set<String> queryNames() {
        return query.keySet();
    }

    void checkPath(String name, String value) {
        check(name, value, path.getOrDefault(name, String.class));
    }

    void checkQuery(String name, String value) {
        check(name, value, query.getOrDefault(name, String.class));
    }

    private static void check(String name, String value, Class<?> type) {
        if (!Text.isStorable(value)) {
            throw Refusal.invalid(new Flaw(name, "malformed", "contains a character that is none"));
        }
        if (!fits(value, type)) {
            throw Refusal.invalid(new Flaw(name, "wrong_type", "must be " + Wanted.of(type)));
        }
    }

    private static boolean fits(String value, Class<?> type) {
        if (type == Long.class) {
            return WHOLE_NUMBER.matcher(value).matches() && isLong(value);
        }
        if (type == Boolean.class) {
            return value.equals("true") || value.equals("false");
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .anyMatch(constant -> constant.toString().equals(value));
        }
        return true;
    }

    private static boolean isLong(String digits) {
        try {
            Long.parseLong(digits);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
