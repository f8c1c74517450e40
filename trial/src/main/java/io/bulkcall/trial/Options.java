package io.bulkcall.trial;

import io.bulkcall.trial.process.Deployment.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param directory of homes and logs
 */
record Options(Command command, Programs programs, Path directory) {
    static final String USAGE = "usage: demo|verify --server JAR --simulator JAR [--directory DIR]";
    private static final Set<String> NAMES = Set.of("--server", "--simulator", "--directory");

    enum Command {
        /** Shows three businesses at work. */
        DEMO,
        /** Records them at work and judges. */
        VERIFY
    }

    /** @throws ConfigurationException naming the argument */
    static Options parse(List<String> arguments) {
        if (arguments.isEmpty()) {
            throw new ConfigurationException(USAGE);
        }
        Command command = command(arguments.getFirst());
        Map<String, String> values = values(arguments.subList(1, arguments.size()));
        Path directory = Path.of(values.getOrDefault("--directory", "data/" + arguments.getFirst()));
        return new Options(command, new Programs(jar(values, "--server"), jar(values, "--simulator")), directory);
    }

    private static Command command(String name) {
        return switch (name) {
            case "demo" -> Command.DEMO;
            case "verify" -> Command.VERIFY;
            default -> throw new ConfigurationException(name + ": is no command; " + USAGE);
        };
    }

    private static Map<String, String> values(List<String> arguments) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!NAMES.contains(name)) {
                throw new ConfigurationException(name + ": is not known; " + USAGE);
            }
            if (i + 1 == arguments.size()) {
                throw new ConfigurationException(name + ": needs a value");
            }
            values.put(name, arguments.get(i + 1));
        }
        return values;
    }

    private static Path jar(Map<String, String> values, String name) {
        String jar = values.get(name);
        if (jar == null) {
            throw new ConfigurationException(name + ": is missing; " + USAGE);
        }
        if (!Files.isRegularFile(Path.of(jar))) {
            throw new ConfigurationException(name + ": there is no file " + jar + ", build it first");
        }
        return Path.of(jar);
    }
}
