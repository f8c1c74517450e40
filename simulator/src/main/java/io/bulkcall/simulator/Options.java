package io.bulkcall.simulator;

import io.bulkcall.simulator.call.Account;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a simulator is set up.
 *
 * @param port 0 for any that is free
 * @param dialInterval between two calls of one account; zero for none
 * @param behaviours those in force at the start and after a reset, as the README has them; null for the built-in
 */
public record Options(
        int port,
        String bind,
        List<Account> accounts,
        Duration dialInterval,
        long seed,
        @Nullable JsonNode behaviours) {}
