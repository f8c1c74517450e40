package io.bulkcall.api;

import io.bulkcall.access.Caller;
import io.bulkcall.access.CallerNames;
import io.bulkcall.access.Right;
import io.bulkcall.imports.Encoding;
import io.bulkcall.imports.ImportStatus;
import io.bulkcall.imports.Separator;
import io.bulkcall.imports.Upload;
import io.bulkcall.imports.Uploads;
import io.bulkcall.request.Flaw;
import io.bulkcall.request.Refusal;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Takes files of leads, which are no JSON and may be larger than anything that fits into memory. */
@RestController
@RequestMapping("/api/v1/businesses/{business_id}/leads/import")
class UploadController {
    private static final TypeReference<@Nullable Map<String, @Nullable String>> TEXTS = new TypeReference<>() {};

    private final Uploads uploads;
    private final CallerNames callers;
    private final JsonMapper json;

    UploadController(Uploads uploads, CallerNames callers, JsonMapper json) {
        this.uploads = uploads;
        this.callers = callers;
        this.json = json;
    }

    /** A file that is here now. */
    record UploadedView(long id, ImportStatus status) {}

    /** The body is the file itself: CSV or XLSX, 500 MiB at most, whatever its Content-Type says. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Right.LEADS)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    UploadedView upload(
            @PathVariable("business_id") long businessId,
            @RequestParam(name = "name", required = false) @Size(max = 200) @Nullable String name,
            @RequestParam(name = "list", required = false)
                    @Size(max = 200)
                    @Pattern(regexp = ".*\\S.*", message = "must not be blank")
                    @Nullable
                    String list,
            @RequestParam(name = "encoding", required = false) @Nullable Encoding encoding,
            @RequestParam(name = "separator", required = false) @Nullable Separator separator,
            @RequestParam(name = "mapping", required = false) @Size(max = 50_000) @Nullable String mapping,
            @RequestParam(name = "start", required = false) @Nullable Boolean start,
            InputStream body,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        Upload upload = new Upload(
                name,
                list,
                encoding,
                separator,
                mapping == null ? null : mapping(mapping),
                Boolean.TRUE.equals(start),
                callers.name(caller).orElse(null),
                caller.id(),
                IdempotencyFilter.key(request));
        Upload.Received received = uploads.receive(businessId, upload, body);
        if (received.replayed()) {
            response.setHeader(IdempotencyFilter.REPLAYED, "true");
        }
        return new UploadedView(received.file().id(), received.file().status());
    }

    private Map<String, @Nullable String> mapping(String text) {
        Map<String, @Nullable String> mapping;
        try {
            mapping = json.readValue(text, TEXTS);
        } catch (JacksonException e) {
            mapping = null;
        }
        if (mapping == null) {
            throw Refusal.invalid(new Flaw("mapping", "malformed", "must be JSON such as {\"0\": \"phone\"}"));
        }
        return mapping;
    }
}
