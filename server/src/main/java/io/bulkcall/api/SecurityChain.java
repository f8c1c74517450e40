package io.bulkcall.api;

import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Who gets in at all. {@code /api/} needs a key or a session; the console's files are open, and so is what a carrier, a load
 * balancer or a reader of the documentation asks for (callbacks are signed instead); anything else is not there.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChain {
    private static final String[] OPEN = {
        "/actuator/health/**",
        "/actuator/prometheus",
        "/v3/api-docs",
        "/v3/api-docs/**",
        "/docs",
        "/docs/**",
        "/swagger-ui/**"
    };

    /** How one comes in. */
    private static final String[] ENTRANCES = {"/api/v1/session", "/api/v1/links/*"};

    private final HandlerExceptionResolver problems;

    SecurityChain(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    /** None for what the carrier sends: it is signed, asked for often, and no filter has anything to find there. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain webhook() {
        return new DefaultSecurityFilterChain(PathPatternRequestMatcher.pathPattern("/webhook/**"));
    }

    /** Nobody reads what they say of each filter, for each request. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Callers callers, Handlers handlers) {
        return http.csrf(AbstractHttpConfigurer::disable) // CallerFilter demands a token that follows from the session
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                // The address of a page may hold the token of a link.
                .headers(headers -> headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new CallerFilter(callers, problems), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(ENTRANCES)
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .requestMatchers(HttpMethod.GET, ConsolePage.FILES)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, ConsolePage.FILES)
                        .permitAll()
                        .requestMatchers(request -> ConsolePage.isShownBy(handlers.of(request)))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, _) -> problems.resolveException(
                                        request, response, null, ApiFilter.isApi(request) ? unknownCaller() : absent()))
                        .accessDeniedHandler(
                                (request, response, _) -> problems.resolveException(request, response, null, absent())))
                .build();
    }

    /** A URL that no honest client writes, such as one with an encoded slash. */
    @Bean
    RequestRejectedHandler rejected() {
        return (request, response, _) -> problems.resolveException(
                request, response, null, new Refusal(Reason.INVALID_REQUEST, "the address is malformed"));
    }

    static Refusal unknownCaller() {
        return new Refusal(
                Reason.UNAUTHORIZED, "sign in, or send a valid API key as the header Authorization: Bearer KEY");
    }

    private static Refusal absent() {
        return new Refusal(Reason.NOT_FOUND, "nothing is at this address");
    }
}
