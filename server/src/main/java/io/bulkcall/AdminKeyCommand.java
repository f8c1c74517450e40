package io.bulkcall;

import io.bulkcall.access.AdminKey;
import io.bulkcall.config.DatabaseSettings;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** {@code admin-key --reset}: on the database alone, without a server. */
final class AdminKeyCommand {

    @ComponentScan({"io.bulkcall.database", "io.bulkcall.access"})
    @ImportAutoConfiguration({
        FlywayAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    private static final class Parts {}

    private AdminKeyCommand() {}

    /** Makes a new key; the old one ends, on running servers within seconds. */
    static String reset(DatabaseSettings database) {
        SpringApplicationBuilder application = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .initializers(context -> context.getBeanFactory().registerSingleton("databaseSettings", database));
        try (ConfigurableApplicationContext context = application.run()) {
            return context.getBean(AdminKey.class).reset();
        }
    }
}
