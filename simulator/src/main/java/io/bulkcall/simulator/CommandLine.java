package io.bulkcall.simulator;

import io.bulkcall.simulator.behaviour.BehaviourJson;
import io.bulkcall.simulator.behaviour.Refused;
import io.bulkcall.simulator.call.Account;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the command's arguments. */
final class CommandLine {
    static final String HELP = """
            A carrier that speaks Twilio's Voice protocol and places no call.

              --port N               where it listens (9090; 0 = any free port)
              --bind ADDRESS         on which address (127.0.0.1)
              --account AC…:TOKEN    an account; at least one, may be repeated
              --cps N                calls per second that leave an account's queue (1), or unlimited
              --seed N               of all chance (1)
              --faults FILE          behaviours and faults, JSON; see the README of the simulator
              --help                 this text
            """;

    private static final Pattern ACCOUNT = Pattern.compile("(AC[0-9a-fA-F]{32}):(.+)");

    private final List<Account> accounts = new ArrayList<>();
    private int port = 9090;
    private String bind = "127.0.0.1";
    private Duration dialInterval = Duration.ofSeconds(1);
    private long seed = 1;
    private @Nullable JsonNode behaviours;

    private CommandLine() {}

    /** What the arguments mean. */
    sealed interface Meaning {
        record Run(Options options) implements Meaning {}

        record Help() implements Meaning {}

        /** One line that names the argument and what is wrong with it. */
        record Mistake(String line) implements Meaning {}
    }

    static Meaning read(List<String> arguments) {
        if (arguments.contains("--help")) {
            return new Meaning.Help();
        }
        try {
            return new Meaning.Run(new CommandLine().options(arguments));
        } catch (BadArgument e) {
            return new Meaning.Mistake(e.line);
        }
    }

    private Options options(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            String value = i + 1 < arguments.size() ? arguments.get(i + 1) : null;
            take(name, value);
        }
        if (accounts.isEmpty()) {
            throw new BadArgument("--account", "at least one AC…:TOKEN is required");
        }
        return new Options(port, bind, List.copyOf(accounts), dialInterval, seed, behaviours);
    }

    private void take(String name, @Nullable String value) {
        switch (name) {
            case "--port" -> port = (int) number(name, value, 0, 65_535);
            case "--bind" -> bind = required(name, value);
            case "--account" -> accounts.add(account(required(name, value)));
            case "--cps" -> dialInterval = interval(required(name, value));
            case "--seed" -> seed = number(name, value, Long.MIN_VALUE, Long.MAX_VALUE);
            case "--faults" -> behaviours = file(required(name, value));
            default -> throw new BadArgument(name, "is not an option; --help shows them");
        }
    }

    private static String required(String name, @Nullable String value) {
        if (value == null) {
            throw new BadArgument(name, "needs a value");
        }
        return value;
    }

    private static long number(String name, @Nullable String value, long min, long max) {
        try {
            long number = Long.parseLong(required(name, value));
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new BadArgument(name, "'" + value + "' is not a whole number from " + min + " to " + max);
    }

    private Account account(String value) {
        var parts = ACCOUNT.matcher(value);
        if (!parts.matches()) {
            throw new BadArgument("--account", "must be AC and 32 hexadecimal digits, a colon, and the token");
        }
        if (accounts.stream().anyMatch(other -> other.sid().equals(parts.group(1)))) {
            throw new BadArgument("--account", parts.group(1) + " is given twice");
        }
        return new Account(parts.group(1), parts.group(2));
    }

    private static Duration interval(String value) {
        if (value.equals("unlimited")) {
            return Duration.ZERO;
        }
        try {
            double perSecond = Double.parseDouble(value);
            if (perSecond >= 0.1 && perSecond <= 10_000) {
                return Duration.ofNanos((long) (1e9 / perSecond));
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new BadArgument("--cps", "'" + value + "' is neither a number from 0.1 to 10000 nor unlimited");
    }

    private static JsonNode file(String path) {
        try {
            JsonNode json = JsonMapper.shared().readTree(Path.of(path).toFile());
            BehaviourJson.file(json);
            return json;
        } catch (Refused e) {
            throw new BadArgument("--faults", path + ": " + e.field() + " " + e.reason());
        } catch (JacksonException e) {
            throw new BadArgument("--faults", path + " cannot be read as JSON: " + e.getOriginalMessage());
        }
    }

    private static final class BadArgument extends RuntimeException {
        private final String line;

        BadArgument(String argument, String why) {
            super(argument + ": " + why);
            this.line = argument + ": " + why;
        }
    }
}
