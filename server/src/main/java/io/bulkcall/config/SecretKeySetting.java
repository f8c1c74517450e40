package io.bulkcall.config;

import static io.bulkcall.config.Variable.BULKCALL_SECRET_KEY;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The key under which the carriers' credentials are encrypted in the database. */
public sealed interface SecretKeySetting {

    /** Of AES-256. */
    int LENGTH_BYTES = 32;

    /** 32 bytes. */
    byte[] bytes();

    /** One that was given; several nodes share it. */
    final class Given implements SecretKeySetting {

        private final byte[] bytes;

        private Given(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public String toString() {
            return "Given[***]";
        }
    }

    /** One of our own, made when it is first asked for: beside the embedded database, and as precious. */
    record InHome(Path home) implements SecretKeySetting {

        /** @throws ConfigurationException if the file cannot be read or written, or holds something else */
        @Override
        public byte[] bytes() {
            Path file = home.resolve("secret-key");
            try {
                PrivateFile.createDirectory(home);
                return decode(PrivateFile.readOrCreate(file, InHome::generate), "in " + file + " ");
            } catch (IOException e) {
                throw Environment.bad(BULKCALL_SECRET_KEY, "cannot be kept in " + file + ": " + e.getMessage());
            }
        }

        private static String generate() {
            byte[] bytes = new byte[LENGTH_BYTES];
            new SecureRandom().nextBytes(bytes);
            return Base64.getEncoder().encodeToString(bytes);
        }
    }

    static SecretKeySetting from(Environment environment, DatabaseSettings database) {
        return environment
                .text(BULKCALL_SECRET_KEY)
                .<SecretKeySetting>map(value -> new Given(decode(value, "")))
                .orElseGet(() -> preset(database));
    }

    private static SecretKeySetting preset(DatabaseSettings database) {
        return switch (database) {
            case DatabaseSettings.Embedded embedded -> new InHome(embedded.home());
            case DatabaseSettings.External _ ->
                throw Environment.bad(
                        BULKCALL_SECRET_KEY,
                        "is required with DATABASE_URL (32 bytes in base64: openssl rand -base64 32)");
        };
    }

    private static byte[] decode(String text, String where) {
        return fromBase64(text)
                .filter(bytes -> bytes.length == LENGTH_BYTES)
                .orElseThrow(() -> Environment.bad(
                        BULKCALL_SECRET_KEY, where + "is not 32 bytes in base64 (openssl rand -base64 32)"));
    }

    private static Optional<byte[]> fromBase64(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
