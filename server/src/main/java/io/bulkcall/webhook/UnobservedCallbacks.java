package io.bulkcall.webhook;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationPredicate;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** Callbacks are counted by what came of them; nobody reads how long each took as a request. */
@Component
final class UnobservedCallbacks implements ObservationPredicate {

    @Override
    public boolean test(String name, Observation.Context context) {
        return !(context instanceof ServerRequestObservationContext exchange
                && exchange.getCarrier() instanceof HttpServletRequest request
                && request.getRequestURI().startsWith("/webhook/"));
    }
}
