package io.bulkcall.api;

import io.bulkcall.access.ApiKeys;
import io.bulkcall.access.Caller;
import io.bulkcall.access.Right;
import io.bulkcall.access.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The API keys of a business. */
@RestController
@RequestMapping("/api/v1/businesses/{business_id}/api_keys")
class ApiKeyController {
    private static final Set<Scope> USUAL = EnumSet.of(Scope.READ, Scope.LEADS, Scope.CALLS);

    private final ApiKeys keys;
    private final JsonMapper json;

    ApiKeyController(ApiKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /** @param scopes absent = read, leads, calls */
    record NewApiKey(
            @NotBlank @Size(max = 100) String name,
            @Size(min = 1, max = 4) @Nullable List<@NotNull Scope> scopes) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Right.KEYS)
    CreatedApiKeyView create(
            @PathVariable("business_id") long businessId,
            @RequestBody NewApiKey body,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        Set<Scope> scopes = body.scopes() == null ? USUAL : EnumSet.copyOf(body.scopes());
        ApiKeys.Created created = keys.create(caller, businessId, body.name(), scopes);
        IdempotencyFilter.replayInstead(request, json.writeValueAsString(ApiKeyView.of(created.key())));
        return CreatedApiKeyView.of(created);
    }

    @GetMapping
    @Needs(Right.KEYS)
    Page<ApiKeyView> list(@PathVariable("business_id") long businessId, Paging paging) {
        return Page.of(
                paging,
                keys.list(businessId, paging.before(), paging.fetch()),
                key -> Cursor.at(key.id()),
                ApiKeyView::of,
                () -> keys.count(businessId));
    }

    @DeleteMapping("/{key_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Right.KEYS)
    void delete(@PathVariable("business_id") long businessId, @PathVariable("key_id") long keyId) {
        keys.delete(businessId, keyId);
    }
}
