package io.bulkcall.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Tells a filter which method the dispatcher will choose, by the dispatcher's own table: a pattern beside it would differ. */
@Component
class Handlers {
    private final ObjectProvider<RequestMappingHandlerMapping> mapping;

    Handlers(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    /** Null if there is none, which the dispatcher will refuse. */
    @Nullable
    HandlerMethod of(HttpServletRequest request) {
        try {
            HandlerExecutionChain chain = mapping.getObject().getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod method ? method : null;
        } catch (HttpRequestMethodNotSupportedException e) {
            return null;
        } catch (Exception e) {
            throw new IllegalStateException("no table of addresses", e);
        }
    }
}
