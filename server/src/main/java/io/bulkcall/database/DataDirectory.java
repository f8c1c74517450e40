package io.bulkcall.database;

import io.bulkcall.config.PrivateFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;

/**
 * The files of the embedded database, made once.
 *
 * @param password of the role {@value #NAME}, which is its superuser
 */
record DataDirectory(Path path, String password) {

    /** Both the database and the role that owns it. */
    static final String NAME = "bulkcall";

    static Path path(Home home) {
        return home.resolve("database");
    }

    /** A directory under the final name is always whole, and on the disk: it gets that name last. */
    static DataDirectory of(Home home, PostgresBinaries binaries, ServerAccount account) {
        Path path = path(home);
        try {
            DataDirectory directory = new DataDirectory(
                    path, PrivateFile.readOrCreate(home.resolve("database-password"), DataDirectory::randomPassword));
            if (Files.notExists(path)) {
                directory.create(home, binaries, account);
            }
            directory.writeSettings();
            account.own(path);
            return directory;
        } catch (IOException e) {
            throw new DatabaseException("cannot prepare " + path + ": " + e.getMessage(), e);
        }
    }

    private void create(Home home, PostgresBinaries binaries, ServerAccount account) throws IOException {
        Path unfinished = home.resolve("database.new");
        Path passwordCopy = home.resolve("database-password.new");
        Directories.delete(unfinished);
        Files.createDirectory(unfinished);
        account.own(unfinished);
        PrivateFile.write(passwordCopy, password);
        account.own(passwordCopy);

        String initdb = binaries.program("initdb");
        String data = unfinished.toString();
        Program.run(account.command(
                        initdb,
                        "--no-sync",
                        "--pgdata=" + data,
                        "--username=" + NAME,
                        "--auth=scram-sha-256",
                        "--pwfile=" + passwordCopy,
                        "--encoding=UTF8",
                        // Sorts by code point: the same on every machine and in every version of its C library.
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C"))
                .orElseThrow();
        // Not synced until here, once: a power cut before leaves a directory without the name that we look for.
        Program.run(
                        account.command(binaries.program("postgres"), "--single", "-F", "-D", data, "postgres"),
                        "CREATE DATABASE " + NAME + "\n")
                .orElseThrow();
        Program.run(account.command(initdb, "--sync-only", "--pgdata=" + data)).orElseThrow();

        Files.delete(passwordCopy);
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    }

    /** At each start anew, so that a newer version's settings arrive. What somebody tunes by ALTER SYSTEM stays. */
    private void writeSettings() throws IOException {
        try (InputStream settings = DataDirectory.class.getResourceAsStream("postgresql.conf")) {
            Files.write(
                    path.resolve("postgresql.conf"),
                    Objects.requireNonNull(settings).readAllBytes());
        }
    }

    private static String randomPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    @Override
    public String toString() {
        return "DataDirectory[path=" + path + "]";
    }
}
