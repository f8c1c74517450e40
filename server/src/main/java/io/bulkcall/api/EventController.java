package io.bulkcall.api;

import io.bulkcall.access.Right;
import io.bulkcall.watch.News;
import io.bulkcall.watch.NewsStream;
import io.bulkcall.watch.Watches;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Server-sent events (WHATWG HTML, section 9.2). A stream holds its request's virtual thread, which costs next to
 * nothing; any node serves it, for what it tells is read from the database.
 */
@RestController
@RequestMapping("/api/v1/businesses/{business_id}")
class EventController {
    private static final Duration COMMENT_EVERY = Duration.ofSeconds(15);

    private final Watches watches;
    private final Callers callers;
    private final JsonMapper json;

    EventController(Watches watches, Callers callers, JsonMapper json) {
        this.watches = watches;
        this.callers = callers;
        this.json = json;
    }

    @GetMapping("/runs/{run_id}/events")
    @Needs(Right.READ)
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE))
    void ofRun(
            @PathVariable("business_id") long businessId,
            @PathVariable("run_id") long runId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try (NewsStream stream = watches.ofRun(callerId(), businessId, runId)) {
            send(stream, () -> mayRead(request, businessId), response);
        }
    }

    @GetMapping("/events")
    @Needs(Right.READ)
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE))
    void ofBusiness(
            @PathVariable("business_id") long businessId, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try (NewsStream stream = watches.ofBusiness(callerId(), businessId)) {
            send(stream, () -> mayRead(request, businessId), response);
        }
    }

    private static long callerId() {
        return CallerAuthentication.current().orElseThrow().id();
    }

    /** A stream outlives what it was allowed by: a key that is deleted, a person who signs out or is removed. */
    private boolean mayRead(HttpServletRequest request, long businessId) {
        try {
            return callers.of(request)
                    .filter(caller -> caller.has(Right.READ, businessId))
                    .isPresent();
        } catch (DataAccessException e) {
            return true; // nobody can tell; whoever asks next will
        }
    }

    private void send(NewsStream stream, BooleanSupplier allowed, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // nginx would hold events back
        OutputStream out = response.getOutputStream();
        write(out, "retry: 2000\n\n");
        try {
            while (true) {
                News news = stream.next(COMMENT_EVERY);
                if (news instanceof News.Closed || !allowed.getAsBoolean()) {
                    return;
                }
                write(out, news == null ? ":\n\n" : text(news));
                if (news instanceof News.End) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // Whoever watched has gone.
        }
    }

    private String text(News news) {
        return switch (news) {
            case News.Progress progress -> event("progress", progress.run());
            case News.End end -> event("end", end.run());
            case News.LimitsNow now -> event("limits", now.limits());
            case News.RunNow now -> event("run", now.run());
            case News.CallNow now -> event("call", now.job());
            case News.AttentionNow now -> event("attention", now.attention());
            case News.AttentionOver over -> event("attention_over", over.attention());
            case News.Closed _ -> "";
        };
    }

    /** One line of data: JSON as we write it has no line breaks. */
    private String event(String name, Object data) {
        return "event: " + name + "\ndata: " + json.writeValueAsString(data) + "\n\n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
