package io.bulkcall.api;

import java.util.List;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What holds for every address of the API. */
@Configuration(proxyBeanMethods = false)
class WebConventions implements WebMvcConfigurer {
    private final AccessInterceptor access;
    private final ParameterInterceptor parameters;
    private final MediaTypeInterceptor mediaType;

    WebConventions(AccessInterceptor access, ParameterInterceptor parameters, MediaTypeInterceptor mediaType) {
        this.access = access;
        this.parameters = parameters;
        this.mediaType = mediaType;
    }

    @Bean
    static ValidationConfigurationCustomizer changesAreValidated() {
        return configuration -> configuration.addValueExtractor(new ChangeExtractor());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(access).addPathPatterns("/api/**");
        registry.addInterceptor(parameters).addPathPatterns("/api/**");
        registry.addInterceptor(mediaType).addPathPatterns("/api/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PagingResolver());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new EnumByCode());
    }

    /** There is one representation of everything, whatever a client says that it would like. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.strategies(List.of(_ -> ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST));
    }
}
