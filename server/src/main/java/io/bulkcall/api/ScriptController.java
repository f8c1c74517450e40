package io.bulkcall.api;

import io.bulkcall.access.Right;
import io.bulkcall.carrier.twilio.CalledJob;
import io.bulkcall.carrier.twilio.Twiml;
import io.bulkcall.lead.Lead;
import io.bulkcall.lead.LeadPages;
import io.bulkcall.script.Recipient;
import io.bulkcall.script.Script;
import io.bulkcall.script.Scripts;
import io.bulkcall.script.Speech;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The scripts of a business. */
@RestController
@RequestMapping("/api/v1/businesses/{business_id}/scripts")
class ScriptController {
    private final Scripts scripts;
    private final LeadPages leads;

    ScriptController(Scripts scripts, LeadPages leads) {
        this.scripts = scripts;
        this.leads = leads;
    }

    /** Whom a script is to be tried on. */
    record PreviewFor(@NotNull Long leadId) {}

    /**
     * What one lead would hear.
     *
     * @param text what is said; null if the script says nothing itself
     * @param twiml what the carrier is told, with 0 for the ids of a job that isn't there
     * @param missing variables that the lead lacks: a run would skip it
     */
    record ScriptPreview(@Nullable String text, String twiml, List<String> missing) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Right.SCRIPTS)
    ScriptView create(@PathVariable("business_id") long businessId, @RequestBody NewScript body) {
        return ScriptView.of(scripts.create(businessId, body.name(), body.draft()));
    }

    @GetMapping
    @Needs(Right.READ)
    Page<ScriptView> list(@PathVariable("business_id") long businessId, Paging paging) {
        return Page.of(
                paging,
                scripts.list(businessId, paging.before(), paging.fetch()),
                script -> Cursor.at(script.id()),
                ScriptView::of,
                () -> scripts.count(businessId));
    }

    @GetMapping("/{script_id}")
    @Needs(Right.READ)
    ScriptView get(@PathVariable("business_id") long businessId, @PathVariable("script_id") long scriptId) {
        return ScriptView.of(scripts.get(businessId, scriptId));
    }

    @PatchMapping("/{script_id}")
    @Needs(Right.SCRIPTS)
    ScriptView change(
            @PathVariable("business_id") long businessId,
            @PathVariable("script_id") long scriptId,
            @RequestBody ScriptPatch body) {
        return ScriptView.of(scripts.change(businessId, scriptId, body.change()));
    }

    @DeleteMapping("/{script_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Right.SCRIPTS)
    void delete(@PathVariable("business_id") long businessId, @PathVariable("script_id") long scriptId) {
        scripts.delete(businessId, scriptId);
    }

    @PostMapping("/{script_id}/preview")
    @Needs(Right.READ)
    ScriptPreview preview(
            @PathVariable("business_id") long businessId,
            @PathVariable("script_id") long scriptId,
            @RequestBody PreviewFor body) {
        Script script = scripts.get(businessId, scriptId).script();
        Lead lead = leads.get(businessId, body.leadId());
        Recipient recipient = new Recipient(
                lead.phone(),
                lead.facts().name(),
                lead.facts().externalId(),
                lead.facts().variables());
        Map<String, String> values = recipient.values();
        Speech speech = script.fill(values);
        CalledJob job = new CalledJob(businessId, 0, 1, lead.id(), null, recipient);
        return new ScriptPreview(
                speech instanceof Speech.Say say ? say.text() : null,
                Twiml.of(speech, job),
                List.copyOf(script.missing(values)));
    }
}
