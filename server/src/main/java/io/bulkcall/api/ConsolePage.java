package io.bulkcall.api;

import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The console: one page, which draws whatever its address says, and the files that it loads. Nothing but these files may run
 * in it, and nobody may frame it.
 */
@Hidden
@RestController
class ConsolePage implements WebMvcConfigurer {
    private static final String ASSETS = "/assets/**";
    private static final String ICON = "/favicon.svg";

    /** What must be let through besides the page. */
    static final String[] FILES = {ASSETS, ICON};

    private static final String LOCATION = "classpath:/console/";
    private static final Duration YEAR = Duration.ofDays(365);

    /** Styles may stand in the page, for Mantine sets them there; scripts may not. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    private final byte @Nullable [] page;

    ConsolePage(@Value(LOCATION + "index.html") Resource page) throws IOException {
        this.page = page.exists() ? page.getContentAsByteArray() : null;
    }

    /** Whether it is the page that answers; so its addresses stand in one place. */
    static boolean isShownBy(@Nullable HandlerMethod method) {
        return method != null && ConsolePage.class.isAssignableFrom(method.getBeanType());
    }

    @GetMapping({"/", "/login", "/link/**", "/businesses", "/users", "/me", "/b/**"})
    ResponseEntity<byte[]> show() {
        if (page == null) {
            throw new Refusal(Reason.NOT_FOUND, "this server was built without the console");
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", POLICY)
                .body(page);
    }

    /** The names of the files in {@code assets} change with what is in them. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(ASSETS)
                .addResourceLocations(LOCATION + "assets/")
                .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable());
        registry.addResourceHandler(ICON).addResourceLocations(LOCATION).setCacheControl(CacheControl.noCache());
    }
}
