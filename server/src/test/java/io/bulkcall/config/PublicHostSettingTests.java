package io.bulkcall.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHostSettingTests {

    @ParameterizedTest
    @CsvSource({
        "calls.example.com,       https://calls.example.com",
        "calls.example.com:8443,  https://calls.example.com:8443",
        "203.0.113.7,             https://203.0.113.7",
        "[2001:db8::7]:8443,      https://[2001:db8::7]:8443",
        "http://127.0.0.1:8080,   http://127.0.0.1:8080",
        "https://localhost,       https://localhost"
    })
    void takesHostsAndOrigins(String value, URI origin) {
        assertThat(from(value).getPublicHost()).isEqualTo(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "calls.example.com/",
                "https://calls.example.com/calls",
                "calls.example.com?x=1",
                "calls.example.com#x",
                "user@calls.example.com",
                "https://user:secret@calls.example.com",
                "calls example.com",
                "calls_example.com",
                "שיחות.example",
                "ftp://calls.example.com",
                "https://",
                "://calls.example.com",
                "calls.example.com:0",
                "calls.example.com:65536",
                "calls.example.com:x",
                "-calls.example.com"
            })
    void refusesWhatIsNoOrigin(String value) {
        assertThatThrownBy(() -> from(value))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("PUBLIC_HOST: \"" + value + "\" is not a host name or an origin");
    }

    @Test
    void isMissedWhenItIsNeeded() {
        assertThatThrownBy(() -> Settings.from(Map.of()).publicHost().getPublicHost())
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("PUBLIC_HOST: is not set: the carrier needs a host to call back"
                        + " (such as calls.example.com)");
    }

    private static PublicHostSetting from(String value) {
        return Settings.from(Map.of("PUBLIC_HOST", value)).publicHost();
    }
}
