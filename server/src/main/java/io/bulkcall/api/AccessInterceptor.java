package io.bulkcall.api;

import io.bulkcall.access.Caller;
import io.bulkcall.business.Businesses;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Holds every request against its caller before anything of it is read. Another's business is not there, whatever is asked
 * of it: an answer that differs would tell which businesses exist.
 */
@Component
final class AccessInterceptor implements HandlerInterceptor {
    static final String BUSINESS = "business_id";

    private final Businesses businesses;

    AccessInterceptor(Businesses businesses) {
        this.businesses = businesses;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true; // no address of the API: 404 follows
        }
        if (method.hasMethodAnnotation(Open.class)) {
            return true;
        }
        Caller caller = CallerAuthentication.current().orElseThrow(SecurityChain::unknownCaller);
        Long businessId = businessId(request);
        if (businessId != null) {
            enter(caller, businessId);
        }
        check(caller, method, businessId);
        return true;
    }

    private void enter(Caller caller, long businessId) {
        if (!caller.mayEnter(businessId) || (caller.isPlatform() && !businesses.exists(businessId))) {
            throw Refusal.notFound("business");
        }
    }

    private static void check(Caller caller, HandlerMethod method, @Nullable Long businessId) {
        if (method.hasMethodAnnotation(PlatformOnly.class)) {
            if (!caller.isPlatform()) {
                throw new Refusal(Reason.FORBIDDEN, "only the platform's users and its key may do this");
            }
            return;
        }
        if (method.hasMethodAnnotation(ForPeople.class)) {
            if (!(caller instanceof Caller.Person)) {
                throw new Refusal(Reason.FORBIDDEN, "only a person who has signed in may do this");
            }
            return;
        }
        if (method.hasMethodAnnotation(Anybody.class)) {
            return;
        }
        Needs needs = method.getMethodAnnotation(Needs.class);
        if (needs == null) {
            throw new IllegalStateException(method + " says nothing about who may call it");
        }
        caller.demand(needs.value(), businessId == null ? caller.home() : businessId);
    }

    /** Null where there is none, or one that is no number: the latter is refused when the arguments are read. */
    private static @Nullable Long businessId(HttpServletRequest request) {
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables)
                || !(variables.get(BUSINESS) instanceof String text)) {
            return null;
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
