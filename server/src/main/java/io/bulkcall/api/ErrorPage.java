package io.bulkcall.api;

import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the servlet container refuses by itself, before any of our code is asked, looks like every other refusal. */
@Hidden
@RestController
class ErrorPage implements ErrorController {

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<Problem> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Refusal refusal = refusal(status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value());
        return ResponseEntity.status(Status.of(refusal.reason()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(refusal, path == null ? request.getRequestURI() : path.toString()));
    }

    private static Refusal refusal(int status) {
        return switch (status) {
            case 401 -> SecurityChain.unknownCaller();
            case 403 -> new Refusal(Reason.FORBIDDEN, "this is not allowed");
            case 404 -> new Refusal(Reason.NOT_FOUND, "nothing is at this address");
            case 405 -> new Refusal(Reason.METHOD_NOT_ALLOWED, "this method is not possible here");
            case 413 -> new Refusal(Reason.TOO_LARGE, "the request is too large");
            case 415 -> new Refusal(Reason.UNSUPPORTED_MEDIA_TYPE, "Content-Type must be application/json");
            case 503 -> new Refusal(Reason.UNAVAILABLE, "not available at the moment");
            default ->
                status < HttpStatus.INTERNAL_SERVER_ERROR.value()
                        ? new Refusal(Reason.INVALID_REQUEST, "the request cannot be read")
                        : new Refusal(Reason.INTERNAL, "a fault of the server; it is in its log");
        };
    }
}
