package io.bulkcall.trial;

import io.bulkcall.trial.demo.Demo;
import io.bulkcall.trial.process.Cleanup;
import io.bulkcall.trial.process.Deployment;
import io.bulkcall.trial.process.StartException;
import io.bulkcall.trial.process.Workplace;
import io.bulkcall.trial.terminal.Terminal;
import io.bulkcall.trial.verify.Verify;
import java.util.List;

/** The commands {@code demo} and {@code verify}. Exit codes: 0, 1 = configuration, 2 = fault. */
public final class Main {
    private static final int OK = 0;
    private static final int CONFIGURATION = 1;
    private static final int FAULT = 2;

    private final Terminal terminal = Terminal.standardOutput(System.getenv());
    private final Cleanup cleanup = new Cleanup();
    private final Farewell farewell = new Farewell(terminal, cleanup);

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new Main().run(List.of(arguments)));
    }

    private int run(List<String> arguments) {
        int exitCode;
        try {
            exitCode = carryOut(Options.parse(arguments));
        } catch (RuntimeException e) {
            farewell.yieldIfBegun();
            exitCode = explain(e);
        }
        cleanup.close();
        farewell.cancel();
        return exitCode;
    }

    private int carryOut(Options options) {
        Workplace workplace = cleanup.add(Workplace.take(options.directory()));
        Deployment deployment = new Deployment(options.programs(), workplace);
        return switch (options.command()) {
            case DEMO -> {
                // Ctrl-C is how a demo ends.
                farewell.onSignal(OK);
                new Demo(cleanup.add(deployment), terminal).run();
                yield OK;
            }
            case VERIFY -> {
                farewell.onSignal(FAULT);
                String databaseUrl = System.getenv().getOrDefault("DATABASE_URL", "");
                yield Verify.prepare(terminal, databaseUrl, deployment, cleanup).run() ? OK : FAULT;
            }
        };
    }

    private int explain(RuntimeException fault) {
        terminal.leaveStanding();
        System.err.println(fault.getMessage() == null ? fault.toString() : fault.getMessage());
        return switch (fault) {
            case ConfigurationException _ -> CONFIGURATION;
            case StartException start -> start.exitCode();
            default -> FAULT;
        };
    }
}
