package io.bulkcall.api;

import io.bulkcall.request.Flaw;
import io.bulkcall.request.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link Paging} from the query. */
final class PagingResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory factory) {
        return new Paging(
                limit(request.getParameter(Paging.LIMIT)),
                request.getParameter(Paging.CURSOR),
                count(request.getParameter(Paging.COUNT)));
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return Paging.LIMIT_DEFAULT;
        }
        if (text.matches("[0-9]{1,3}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= Paging.LIMIT_MAX) {
                return limit;
            }
        }
        throw Refusal.invalid(
                new Flaw(Paging.LIMIT, "out_of_range", "must be a whole number from 1 to " + Paging.LIMIT_MAX));
    }

    private static boolean count(@Nullable String text) {
        return switch (text) {
            case null -> false;
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusal.invalid(new Flaw(Paging.COUNT, "wrong_type", "must be true or false"));
        };
    }
}
