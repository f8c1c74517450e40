package io.bulkcall.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretKeySettingTests {

    @TempDir
    private Path home;

    @Test
    void makesOneKeyAndKeepsIt() throws IOException {
        byte[] key = secretKey().bytes();

        assertThat(key).hasSize(32);
        assertThat(secretKey().bytes()).isEqualTo(key);
        assertThat(Files.getPosixFilePermissions(home.resolve("secret-key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void makesAnotherForAnotherHome(@TempDir Path otherHome) {
        byte[] other = new SecretKeySetting.InHome(otherHome).bytes();

        assertThat(secretKey().bytes()).isNotEqualTo(other);
    }

    @Test
    void refusesAFileThatHoldsNoKey() throws IOException {
        Files.writeString(home.resolve("secret-key"), "short");

        assertThatThrownBy(() -> secretKey().bytes())
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("BULKCALL_SECRET_KEY: in " + home.resolve("secret-key")
                        + " is not 32 bytes in base64 (openssl rand -base64 32)");
    }

    private SecretKeySetting secretKey() {
        return Settings.from(Map.of("BULKCALL_HOME", home.toString())).secretKey();
    }
}
