package io.bulkcall.api;

import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The last word of the container: for a request that it could not even read, and for an answer without an end. */
final class ProblemValve extends ErrorReportValve {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private static final String BROKEN_OFF = ProblemValve.class.getName() + ".broken_off";

    /** Has the connection cut when the request is done, so that whoever reads sees that something is missing. */
    static void breakOff(HttpServletRequest request) {
        request.setAttribute(BROKEN_OFF, true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        super.invoke(request, response);
        if (request.getAttribute(BROKEN_OFF) != null) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        }
    }

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
