package io.bulkcall.trial.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkcall.trial.ConfigurationException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTests {

    @Test
    void passesNoSettingOfThePersonAtTheTerminalOn() {
        Map<String, String> ours = Map.of(
                "PATH", "/bin",
                "TWILIO_AUTH_TOKEN", "real",
                "TWILIO_API_URL", "https://api.twilio.com",
                "BULKCALL_HOME", "/real",
                "DATABASE_URL", "postgresql://real/",
                "PUBLIC_HOST", "real");

        assertThat(Environment.of(ours, Map.of("PORT", "1"))).isEqualTo(Map.of("PATH", "/bin", "PORT", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9090", "http://localhost:9090", "http://[::1]:9090"})
    void takesACarrierOnLoopback(String carrier) {
        assertThat(Environment.of(Map.of(), Map.of("TWILIO_API_URL", carrier)))
                .containsEntry("TWILIO_API_URL", carrier);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://192.0.2.1", "http://0.0.0.1:9090", "https://no.such.host.invalid"})
    void refusesAnyOtherCarrier(String carrier) {
        assertThatThrownBy(() -> Environment.of(Map.of(), Map.of("TWILIO_API_URL", carrier)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("TWILIO_API_URL: " + carrier + " is not on loopback");
    }
}
