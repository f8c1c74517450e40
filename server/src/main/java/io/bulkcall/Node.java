package io.bulkcall;

import io.bulkcall.access.Arrival;
import io.bulkcall.carrier.PublicHost;
import io.bulkcall.config.ConfigurationException;
import io.bulkcall.config.LogFormat;
import io.bulkcall.config.Settings;
import io.bulkcall.database.Database;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** One running server. A deployment has one or several on the same database; a test may have several in one JVM. */
public final class Node implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final InetAddress bindAddress;

    private Node(ConfigurableApplicationContext context, InetAddress bindAddress) {
        this.context = context;
        this.bindAddress = bindAddress;
    }

    /**
     * Returns when it takes requests, on a migrated database.
     *
     * @throws ConfigurationException if a setting is missing or turns out to be wrong
     */
    public static Node start(Settings settings) {
        SpringApplication application = new SpringApplication(Application.class);
        List<Object> beans = beans(settings);
        application.addInitializers(context -> beans.forEach(bean ->
                context.getBeanFactory().registerSingleton(bean.getClass().getName(), bean)));
        try {
            return new Node(
                    application.run(arguments(settings)), settings.http().bindAddress());
        } catch (RuntimeException e) {
            throw StartFailure.of(e, settings);
        }
    }

    /** Each setting by itself: a part asks for those that it needs. */
    private static List<Object> beans(Settings settings) {
        return List.of(
                new PublicHost(settings.publicHost().getPublicHost()),
                settings.http(),
                settings.database(),
                settings.carrier(),
                settings.lines(),
                settings.horizon(),
                settings.secretKey(),
                settings.adminKey());
    }

    /** As arguments, for these win over variables like SERVER_PORT, which Spring reads as well. */
    private static String[] arguments(Settings settings) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--server.address=" + settings.http().bindAddress().getHostAddress());
        arguments.add("--server.port=" + settings.http().port());
        if (settings.log() == LogFormat.JSON) {
            arguments.add("--logging.structured.format.console=ecs");
        }
        return arguments.toArray(String[]::new);
    }

    /** Where it listens, as somebody on this machine reaches it. */
    public URI origin() {
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        String address = bindAddress.isAnyLocalAddress() ? "127.0.0.1" : bindAddress.getHostAddress();
        return URI.create("http://" + (address.contains(":") ? "[" + address + "]" : address) + ":" + port);
    }

    /** Of its embedded database, as psql takes it; empty if the database is another's. */
    public Optional<String> databaseUrl() {
        return context.getBean(Database.class).embeddedUrl();
    }

    /** The platform's key, if this node had to make it. It is kept nowhere, so this is the only chance to see it. */
    public Optional<String> newAdminKey() {
        return context.getBean(NewAdminKey.class).key();
    }

    /** Where the administrator is made, once, if there is none. It is kept nowhere, so this is the only chance to see it. */
    public Optional<URI> setupLink() {
        return context.getBean(Arrival.class).setup().map(link -> origin().resolve(link.path()));
    }

    /** Its parts, for tests that look inside. */
    public ApplicationContext parts() {
        return context;
    }

    /** Ends in order: requests are finished first, an embedded database stops last. */
    @Override
    public void close() {
        context.close();
    }
}
