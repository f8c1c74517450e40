package io.bulkcall;

import io.bulkcall.config.ConfigurationException;
import io.bulkcall.config.Settings;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;
import sun.misc.Signal;

/** The program: takes a command, and ends with 0, with 1 for a mistake in configuration, with 2 for a fault. */
public final class Server {

    private static final int CONFIGURATION = 1;
    private static final int FAULT = 2;

    private static final String USAGE = "usage: java -jar bulkcall-server.jar serve | admin-key --reset";

    /** Whether somebody asked us to end; a start that is cut short by it is no fault. */
    private static volatile boolean ending;

    private Server() {}

    public static void main(String[] args) {
        int exitCode = run(args, System.getenv(), System.out, System.err);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /** Returns when the command is done; for {@code serve}, when it takes requests. */
    private static int run(String[] args, Map<String, String> environment, PrintStream out, PrintStream err) {
        String command = String.join(" ", args);
        try {
            switch (command) {
                case "serve" -> serve(Settings.from(environment), out);
                case "admin-key --reset" ->
                    out.println("Admin key, shown only now: " + AdminKeyCommand.reset(Settings.database(environment)));
                default -> throw new ConfigurationException(USAGE);
            }
            return 0;
        } catch (ConfigurationException e) {
            err.println(e.getMessage());
            return CONFIGURATION;
        } catch (RuntimeException e) {
            if (ending) {
                return 0;
            }
            err.println(StartFailure.line(e));
            LoggerFactory.getLogger(Server.class).debug("{} failed", command, e);
            return FAULT;
        }
    }

    private static void serve(Settings settings, PrintStream out) {
        endInOrderWhenAsked();
        Node node = Node.start(settings);
        node.databaseUrl().ifPresent(url -> out.println("Database: " + url));
        node.newAdminKey().ifPresent(key -> out.println("Admin key, shown only now: " + key));
        node.setupLink().ifPresent(link -> out.println("Create the administrator: " + link));
        out.println("BulkCall ready on " + node.origin());
    }

    /** Ends with 0, not with the JVM's 143 or 130: to do what one is asked is no fault. */
    private static void endInOrderWhenAsked() {
        for (String signal : List.of("TERM", "INT")) {
            Signal.handle(new Signal(signal), _ -> {
                ending = true;
                System.exit(0);
            });
        }
    }
}
