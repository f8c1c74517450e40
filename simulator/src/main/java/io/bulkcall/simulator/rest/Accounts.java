package io.bulkcall.simulator.rest;

import io.bulkcall.simulator.call.Account;
import io.bulkcall.simulator.http.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Who may ask: an account's sid and token, by HTTP Basic. */
record Accounts(List<Account> accounts) {
    private static final String BASIC = "Basic ";

    Optional<Account> authenticated(Request request) {
        String header = request.header("Authorization");
        if (header == null || !header.startsWith(BASIC)) {
            return Optional.empty();
        }
        byte[] given;
        try {
            given = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return accounts.stream()
                .filter(account -> MessageDigest.isEqual(given, credentials(account)))
                .findFirst();
    }

    private static byte[] credentials(Account account) {
        return (account.sid() + ":" + account.token()).getBytes(StandardCharsets.UTF_8);
    }
}
