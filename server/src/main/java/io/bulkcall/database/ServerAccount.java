package io.bulkcall.database;

import io.bulkcall.config.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL's programs run. They refuse to run as root, so root puts something in front of them.
 *
 * @param prefix of each command; each of its programs replaces itself by the next, so the process stays our direct child
 * @param owner of the data directory, for chown; empty = whoever we are
 */
record ServerAccount(List<String> prefix, String owner) {

    private static final ServerAccount OURSELVES = new ServerAccount(List.of(), "");

    /**
     * In a user namespace without a mapping root sees itself as nobody, while for the kernel it is root still: the files
     * stay root's, and a home that only root can enter works. Many containers forbid it.
     */
    private static final ServerAccount UNMAPPED_ROOT = new ServerAccount(List.of("unshare", "-U"), "root:");

    /** Gives root up for good; needs a home that others may enter. */
    private static final ServerAccount NOBODY = new ServerAccount(
            List.of("setpriv", "--reuid=nobody", "--regid=" + groupOfNobody(), "--clear-groups"), "nobody:");

    static ServerAccount choose(Home home, PostgresBinaries binaries) {
        if (!isRoot()) {
            return OURSELVES;
        }
        if (UNMAPPED_ROOT.canRun(binaries)) {
            return UNMAPPED_ROOT;
        }
        letOthersEnter(home.directory());
        if (NOBODY.canRun(binaries)) {
            return NOBODY;
        }
        throw new ConfigurationException("BULKCALL_HOME: " + home.directory() + " cannot hold a PostgreSQL started by"
                + " root, because `unshare -U` is forbidden here and user nobody may not enter that directory:"
                + " choose one that others may enter, start BulkCall as an ordinary user, or set DATABASE_URL");
    }

    List<String> command(String... command) {
        return Stream.concat(prefix.stream(), Stream.of(command)).toList();
    }

    /** Makes a file or directory the account's own, whoever it belonged to at an earlier start. */
    void own(Path file) {
        if (!owner.isEmpty()) {
            Program.run(List.of("chown", "-R", owner, file.toString())).orElseThrow();
        }
    }

    private boolean canRun(PostgresBinaries binaries) {
        return Program.run(command(binaries.program("postgres"), "--version")).succeeded();
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException e) {
            throw new DatabaseException("cannot tell who we are: " + e.getMessage(), e);
        }
    }

    /** Leaves a directory alone that lets them in already: it may be one of the system's, with a mode of its own. */
    private static void letOthersEnter(Path home) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(home);
            if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
                Files.setPosixFilePermissions(home, permissions);
            }
        } catch (IOException e) {
            throw new DatabaseException("cannot open " + home + " to others: " + e.getMessage(), e);
        }
    }

    private static String groupOfNobody() {
        return Program.run(List.of("id", "-gn", "nobody")).output().strip();
    }
}
