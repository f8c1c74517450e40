package io.bulkcall.api;

import io.bulkcall.access.Caller;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says about the API as a whole. Its paths come from the controllers. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String KEY = "api_key";
    private static final String SESSION = "session";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Paging.class, Caller.class, Caller.Person.class);
    }

    @Bean
    OpenAPI description() {
        SecurityScheme bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("An API key: the platform's may do everything, a business's what its scopes allow.");
        SecurityScheme session = new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name(SessionCookies.SESSION_COOKIE)
                .description("Somebody who has signed in. Whatever is no GET needs the value of the cookie "
                        + SessionCookies.CSRF_COOKIE + " as the header " + SessionCookies.CSRF_HEADER + ".");
        return new OpenAPI()
                .info(new Info()
                        .title("BulkCall")
                        .version("1")
                        .description(
                                "Telephones lists of people, a few at a time, each exactly as often as it should."))
                .servers(List.of(new Server().url("/")))
                .components(new Components().addSecuritySchemes(KEY, bearer).addSecuritySchemes(SESSION, session))
                .addSecurityItem(new SecurityRequirement().addList(KEY))
                .addSecurityItem(new SecurityRequirement().addList(SESSION));
    }

    @Bean
    OpenApiCustomizer answersAreComplete(RecordSchemas schemas) {
        AnsweredSchemas answered = new AnsweredSchemas(schemas);
        return api -> {
            // No method returns it, so nobody else asks for its schema.
            ModelConverters.getInstance(true)
                    .readAll(Problem.class)
                    .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
            answered.customise(api);
        };
    }
}
