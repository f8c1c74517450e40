package io.bulkcall.api;

import io.bulkcall.access.Language;
import io.bulkcall.access.Right;
import io.bulkcall.imports.Import;
import io.bulkcall.imports.Imports;
import io.bulkcall.imports.Rejects;
import io.bulkcall.imports.Wording;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The files of leads that a business has sent. */
@RestController
@RequestMapping("/api/v1/businesses/{business_id}/imports")
class ImportController {
    private final Imports imports;
    private final Rejects rejects;

    ImportController(Imports imports, Rejects rejects) {
        this.imports = imports;
        this.rejects = rejects;
    }

    /**
     * How the rows become leads.
     *
     * @param mapping field by column, from 0: phone, name, first_name, last_name, external_id, time_zone, variable:NAME or
     *     ignore; null = as suggested
     * @param list the name of a list that all of them join; it is made if there is none
     */
    record ImportStart(
            @Size(max = 500) @Nullable Map<String, @Nullable String> mapping,

            @Size(max = 200) @Pattern(regexp = ".*\\S.*", message = "must not be blank") @Nullable
            String list) {}

    /** Newest first, without their previews. */
    @GetMapping
    @Needs(Right.READ)
    Page<ImportView> list(@PathVariable("business_id") long businessId, Paging paging) {
        return Page.of(
                paging,
                imports.list(businessId, paging.before(), paging.fetch()),
                shown -> Cursor.at(shown.id()),
                shown -> ImportView.of(businessId, shown),
                () -> imports.count(businessId));
    }

    @GetMapping("/{import_id}")
    @Needs(Right.READ)
    ImportView get(@PathVariable("business_id") long businessId, @PathVariable("import_id") long importId) {
        return ImportView.of(businessId, imports.get(businessId, importId));
    }

    @PostMapping("/{import_id}/start")
    @Needs(Right.LEADS)
    ImportView start(
            @PathVariable("business_id") long businessId,
            @PathVariable("import_id") long importId,
            @RequestBody ImportStart body) {
        return ImportView.of(businessId, imports.start(businessId, importId, body.mapping(), body.list()));
    }

    @PostMapping("/{import_id}/cancel")
    @Needs(Right.LEADS)
    ImportView cancel(@PathVariable("business_id") long businessId, @PathVariable("import_id") long importId) {
        return ImportView.of(businessId, imports.cancel(businessId, importId));
    }

    /**
     * Every rejected row as CSV: as they came, with the code, the line and the reason behind them, to be repaired and
     * sent again. In {@code language}, English unless it says {@code he}, are the reasons and their headings.
     */
    @GetMapping("/{import_id}/errors")
    @Needs(Right.READ)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = CsvResponse.TYPE, schema = @Schema(type = "string")))
    void errors(
            @PathVariable("business_id") long businessId,
            @PathVariable("import_id") long importId,
            @RequestParam(name = "language", required = false) @Nullable Language language,
            HttpServletResponse response)
            throws IOException {
        Import shown = imports.get(businessId, importId);
        Wording wording = language == Language.HE ? Wording.HEBREW : Wording.ENGLISH;
        CsvResponse.send(
                response,
                "rejected-" + importId + ".csv",
                Rejects.headings(shown, wording),
                rows -> rejects.write(businessId, shown, wording, rows));
    }
}
