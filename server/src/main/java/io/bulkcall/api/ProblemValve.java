package io.bulkcall.api;

import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The last word of the container, for a request that it could not even read. */
final class ProblemValve extends ErrorReportValve {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable cause) {
        if (response.getStatus() < HttpStatus.BAD_REQUEST.value()
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        Refusal refusal = response.getStatus() < HttpStatus.INTERNAL_SERVER_ERROR.value()
                ? new Refusal(Reason.INVALID_REQUEST, "the request cannot be read")
                : new Refusal(Reason.INTERNAL, "a fault of the server; it is in its log");
        String path = request.getRequestURI();
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.getReporter().write(JSON.writeValueAsString(Problem.of(refusal, path == null ? "" : path)));
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("nobody reads the problem", e);
        }
    }
}
