package io.bulkcall.api;

import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Takes bodies that say that they are JSON. Spring by itself also reads those that say nothing that makes sense. A file
 * may say what it likes, but for forms: the container would read those itself, and leave nothing.
 */
@Component
final class MediaTypeInterceptor implements HandlerInterceptor {
    private static final Pattern FORM =
            Pattern.compile("(multipart/|application/x-www-form-urlencoded).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern JSON = Pattern.compile("application/json *(;.*)?", Pattern.CASE_INSENSITIVE);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        boolean json = type != null && JSON.matcher(type).matches();
        if (!json && hasBody(request) && handler instanceof HandlerMethod method && readsBody(method)) {
            throw new Refusal(
                    Reason.UNSUPPORTED_MEDIA_TYPE,
                    "Content-Type must be application/json; it says " + (type == null ? "nothing" : type));
        }
        if (FORM.matcher(type == null ? "" : type).matches()
                && handler instanceof HandlerMethod method
                && takesFile(method)) {
            throw new Refusal(
                    Reason.UNSUPPORTED_MEDIA_TYPE,
                    "send the file itself as the body, not in a form: Content-Type: application/octet-stream");
        }
        return true;
    }

    private static boolean takesFile(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == InputStream.class);
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static boolean readsBody(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }
}
