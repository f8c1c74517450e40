package io.bulkcall.api;

import io.bulkcall.access.KnownKeys;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Who gets in at all. {@code /api/} needs a key; what a carrier, a load balancer or a reader of the documentation asks
 * for is open (callbacks are signed instead); anything else is not there.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChain {
    private static final String[] OPEN = {
        "/webhook/**",
        "/actuator/health/**",
        "/actuator/prometheus",
        "/v3/api-docs",
        "/v3/api-docs/**",
        "/docs",
        "/docs/**",
        "/swagger-ui/**"
    };

    private final HandlerExceptionResolver problems;

    SecurityChain(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, KnownKeys keys) {
        return http.csrf(AbstractHttpConfigurer::disable) // no cookies, so nothing to forge
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new KeyFilter(keys, problems), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, _) -> problems.resolveException(request, response, null, absent()))
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

    private static Refusal absent() {
        return new Refusal(Reason.NOT_FOUND, "nothing is at this address");
    }
}
