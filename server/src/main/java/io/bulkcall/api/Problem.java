package io.bulkcall.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bulkcall.request.Flaw;
import io.bulkcall.request.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How every refusal looks, as {@code application/problem+json} (RFC 9457).
 *
 * @param code the reason, for programs
 * @param detail one line for a person
 * @param instance the path that was asked for
 * @param errors what is wrong with which field; empty if it is not about fields
 * @param available free lines; these three only with {@code limit_exceeded}
 * @param active lines in use
 * @param limit lines there are
 */
record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String instance,
        List<FieldError> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long available,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long active,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long limit) {

    /**
     * One thing that is wrong with what was sent.
     *
     * @param field its name, with dots between levels; {@code body} = the whole of it
     * @param index place in the list that it is or lies in, from 0
     */
    record FieldError(
            String field,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer index,

            String code,
            String detail) {

        static FieldError of(Flaw flaw) {
            return new FieldError(flaw.field(), flaw.index(), flaw.code(), flaw.detail());
        }
    }

    static Problem of(Refusal refusal, String path) {
        Refusal.Lines lines = refusal.lines();
        return new Problem(
                "urn:bulkcall:problem:" + refusal.reason(),
                refusal.reason().title(),
                Status.of(refusal.reason()).value(),
                refusal.reason().toString(),
                refusal.detail(),
                path,
                refusal.flaws().stream().map(FieldError::of).toList(),
                lines == null ? null : lines.available(),
                lines == null ? null : lines.active(),
                lines == null ? null : lines.limit());
    }
}
