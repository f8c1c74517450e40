package io.bulkcall.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Adds to each described operation what holds for all of its kind: paging, idempotency, and how refusals look. */
@Component
final class OperationConventions implements GlobalOperationCustomizer {
    private static final String PROBLEM = "application/problem+json";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        boolean paged = Arrays.stream(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(Paging.class::equals);
        if (paged) {
            addPaging(operation);
        }
        if (method.hasMethodAnnotation(PostMapping.class) && !method.hasMethodAnnotation(HoldsPassword.class)) {
            addIdempotency(operation);
        }
        if (method.hasMethodAnnotation(Open.class)) {
            operation.setSecurity(List.of());
        }
        addProblems(operation, method);
        operation.setOperationId(method.getBeanType().getSimpleName().replaceFirst("Controller$", "") + "_"
                + method.getMethod().getName());
        return operation;
    }

    private static void addPaging(Operation operation) {
        Schema<?> limit =
                TypeSchemas.typed("integer").minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Paging.LIMIT_MAX));
        limit.setDefault(Paging.LIMIT_DEFAULT);
        query(operation, Paging.LIMIT, limit, "How many items a page has.");
        query(operation, Paging.CURSOR, TypeSchemas.typed("string"), "next_cursor of the page before.");
        query(operation, Paging.COUNT, TypeSchemas.typed("boolean"), "Whether total is wanted.");
    }

    private static void query(Operation operation, String name, Schema<?> schema, String description) {
        operation.addParametersItem(
                new Parameter().in("query").name(name).schema(schema).description(description));
    }

    private static void addIdempotency(Operation operation) {
        Schema<?> key = TypeSchemas.typed("string").minLength(1).maxLength(200).pattern("^[\\x21-\\x7e]+$");
        operation.addParametersItem(new Parameter()
                .in("header")
                .name(IdempotencyFilter.KEY)
                .schema(key)
                .description("The same key and body within 24 h: done once, answered the same."));
        Schema<?> replayed = TypeSchemas.typed("string");
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                response.addHeaderObject(
                        IdempotencyFilter.REPLAYED,
                        new Header().schema(replayed).description("true if the answer is the stored one."));
            }
        });
    }

    private static void addProblems(Operation operation, HandlerMethod method) {
        boolean reads = operation.getRequestBody() == null;
        for (HttpStatus status : new HttpStatus[] {
            HttpStatus.BAD_REQUEST,
            HttpStatus.UNAUTHORIZED,
            HttpStatus.FORBIDDEN,
            HttpStatus.NOT_FOUND,
            HttpStatus.CONFLICT,
            HttpStatus.CONTENT_TOO_LARGE,
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            HttpStatus.UNPROCESSABLE_CONTENT,
            HttpStatus.TOO_MANY_REQUESTS,
            HttpStatus.SERVICE_UNAVAILABLE
        }) {
            boolean ofBodies = status == HttpStatus.CONTENT_TOO_LARGE || status == HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            boolean ofPosts = status == HttpStatus.UNPROCESSABLE_CONTENT || status == HttpStatus.TOO_MANY_REQUESTS;
            if ((ofBodies && reads) || (ofPosts && !method.hasMethodAnnotation(PostMapping.class))) {
                continue;
            }
            operation
                    .getResponses()
                    .addApiResponse(Integer.toString(status.value()), problem(status.getReasonPhrase()));
        }
        operation.getResponses().setDefault(problem("Any other refusal"));
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType(PROBLEM, new MediaType().schema(TypeSchemas.reference("Problem"))));
    }
}
