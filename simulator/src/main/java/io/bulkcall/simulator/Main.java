package io.bulkcall.simulator;

import java.io.IOException;
import java.util.List;

/** The command. Exit codes: 0, and 1 for arguments that cannot be used, with one line that names them. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        switch (CommandLine.read(List.of(arguments))) {
            case CommandLine.Meaning.Help() -> System.out.print(CommandLine.HELP);
            case CommandLine.Meaning.Mistake(var line) -> fail(line);
            case CommandLine.Meaning.Run(var options) -> run(options);
        }
    }

    private static void run(Options options) {
        try {
            Simulator simulator = Simulator.start(options);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(simulator::close));
            System.out.println("Simulator ready on " + simulator.url());
        } catch (IOException e) {
            fail("--port: cannot listen on " + options.bind() + ":" + options.port() + ": " + e.getMessage());
        }
    }

    private static void fail(String line) {
        System.err.println(line);
        System.exit(1);
    }
}
