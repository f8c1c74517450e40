package io.bulkcall.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTests {

    private static final String SID = "AC0123456789abcdef0123456789abcdef";
    private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    @Test
    void hasDefaults() {
        Settings settings = Settings.from(Map.of());

        assertThat(settings.http()).isEqualTo(new HttpSettings(InetAddress.ofLiteral("127.0.0.1"), 8080));
        assertThat(settings.publicHost().origin()).isEmpty();
        assertThat(settings.database())
                .isEqualTo(new DatabaseSettings.Embedded(Path.of("data").toAbsolutePath(), 15432));
        assertThat(settings.carrier())
                .isEqualTo(new CarrierSettings(
                        Optional.empty(), URI.create("https://api.twilio.com"), new Pace.Limited(BigDecimal.ONE)));
        assertThat(settings.lines().maxOutboundCallsPerBusiness()).isEqualTo(3);
        assertThat(settings.horizon().horizon()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.secretKey())
                .isEqualTo(new SecretKeySetting.InHome(Path.of("data").toAbsolutePath()));
        assertThat(settings.adminKey().key()).isEmpty();
        assertThat(settings.log()).isEqualTo(LogFormat.TEXT);
    }

    @Test
    void mapsEveryVariable() {
        Map<String, String> variables = full();
        assertThat(variables.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Variable.values()).map(Variable::name).toList());

        Settings settings = Settings.from(variables);

        assertThat(settings.http()).isEqualTo(new HttpSettings(InetAddress.ofLiteral("0.0.0.0"), 9000));
        assertThat(settings.publicHost().getPublicHost()).isEqualTo(URI.create("https://calls.example.com"));
        assertThat(settings.database())
                .isEqualTo(new DatabaseSettings.External("postgresql://bulkcall:hush-db@db.example.com/calls"));
        assertThat(settings.carrier())
                .isEqualTo(new CarrierSettings(
                        Optional.of(new CarrierCredentials(SID, "hush-token", Optional.of("hush-second"))),
                        URI.create("http://127.0.0.1:9090"),
                        new Pace.Limited(new BigDecimal("12.5"))));
        assertThat(settings.lines().maxOutboundCallsPerBusiness()).isEqualTo(7);
        assertThat(settings.horizon().horizon()).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.secretKey().bytes()).asString().isEqualTo("0123456789abcdef0123456789abcdef");
        assertThat(settings.adminKey().key()).contains("hush-admin-key-16");
        assertThat(settings.log()).isEqualTo(LogFormat.JSON);
    }

    @Test
    void mapsTheEmbeddedDatabase() {
        Settings settings = Settings.from(Map.of("BULKCALL_HOME", "/srv/bulkcall/", "BULKCALL_DATABASE_PORT", "0"));

        assertThat(settings.database()).isEqualTo(new DatabaseSettings.Embedded(Path.of("/srv/bulkcall"), 0));
        assertThat(settings.secretKey()).isEqualTo(new SecretKeySetting.InHome(Path.of("/srv/bulkcall")));
    }

    @Test
    void showsNoSecret() {
        assertThat(Settings.from(full()).toString())
                .contains("calls.example.com")
                .doesNotContain("hush", KEY);
    }

    @Test
    void takesBlankAsUnset() {
        Map<String, String> blank = new HashMap<>();
        Stream.of(Variable.values()).forEach(variable -> blank.put(variable.name(), " "));

        assertThat(Settings.from(blank)).isEqualTo(Settings.from(Map.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PORT                            | 70000        | PORT: "70000" is not a whole number from 0 to 65535
            PORT                            | -1           | PORT: "-1" is not a whole number from 0 to 65535
            PORT                            | 99999999999  | PORT: "99999999999" is not a whole number from 0 to 65535
            BIND_ADDRESS                    | example.com  | BIND_ADDRESS: "example.com" is not an IP address (127.0.0.1; 0.0.0.0 for every network)
            PUBLIC_HOST                     | my_host.com  | PUBLIC_HOST: "my_host.com" is not a host name or an origin (calls.example.com, or https://calls.example.com:8443; no path)
            MAX_OUTBOUND_CALLS_PER_BUSINESS | 1001         | MAX_OUTBOUND_CALLS_PER_BUSINESS: "1001" is not a whole number from 0 to 1000
            MAX_OUTBOUND_CALLS_PER_BUSINESS | 2.5          | MAX_OUTBOUND_CALLS_PER_BUSINESS: "2.5" is not a whole number from 0 to 1000
            TWILIO_ACCOUNT_SID              | SK0123       | TWILIO_AUTH_TOKEN: is missing, but TWILIO_ACCOUNT_SID is set
            TWILIO_AUTH_TOKEN               | abc          | TWILIO_ACCOUNT_SID: is missing, but a token for it is set
            TWILIO_AUTH_TOKEN               | a b          | TWILIO_AUTH_TOKEN: has a space, or a character beyond ASCII, in it
            TWILIO_AUTH_TOKEN_SECONDARY     | abc          | TWILIO_ACCOUNT_SID: is missing, but a token for it is set
            TWILIO_API_URL                  | api.x.com    | TWILIO_API_URL: "api.x.com" is not an origin (https://api.twilio.com, or http://127.0.0.1:9090)
            TWILIO_API_URL                  | ftp://x.com  | TWILIO_API_URL: "ftp://x.com" is not an origin (https://api.twilio.com, or http://127.0.0.1:9090)
            TWILIO_CALLS_PER_SECOND         | abc          | TWILIO_CALLS_PER_SECOND: "abc" is not a number (0.1-10000, or unlimited)
            TWILIO_CALLS_PER_SECOND         | 0.09         | TWILIO_CALLS_PER_SECOND: "0.09" is not a number (0.1-10000, or unlimited)
            TWILIO_CALLS_PER_SECOND         | 10000.1      | TWILIO_CALLS_PER_SECOND: "10000.1" is not a number (0.1-10000, or unlimited)
            TWILIO_CALLS_PER_SECOND         | 1e3          | TWILIO_CALLS_PER_SECOND: "1e3" is not a number (0.1-10000, or unlimited)
            BULKCALL_DATABASE_PORT          | x            | BULKCALL_DATABASE_PORT: "x" is not a whole number from 0 to 65535
            BULKCALL_UNKNOWN_HORIZON        | 19s          | BULKCALL_UNKNOWN_HORIZON: "19s" is not a time from 20s to 60m (such as 90s or 5m)
            BULKCALL_UNKNOWN_HORIZON        | 61m          | BULKCALL_UNKNOWN_HORIZON: "61m" is not a time from 20s to 60m (such as 90s or 5m)
            BULKCALL_UNKNOWN_HORIZON        | 300          | BULKCALL_UNKNOWN_HORIZON: "300" is not a time from 20s to 60m (such as 90s or 5m)
            BULKCALL_SECRET_KEY             | c2hvcnQ=     | BULKCALL_SECRET_KEY: is not 32 bytes in base64 (openssl rand -base64 32)
            BULKCALL_SECRET_KEY             | *            | BULKCALL_SECRET_KEY: is not 32 bytes in base64 (openssl rand -base64 32)
            BULKCALL_ADMIN_KEY              | short        | BULKCALL_ADMIN_KEY: is not 16 to 200 characters of ASCII without spaces
            BULKCALL_ADMIN_KEY              | bk_1_0123456789 | BULKCALL_ADMIN_KEY: is not 16 to 200 characters of ASCII without spaces
            BULKCALL_ADMIN_KEY              | bk_1_0123456789abc | BULKCALL_ADMIN_KEY: begins with bk_, as the keys of businesses do
            BULKCALL_LOG                    | xml          | BULKCALL_LOG: "xml" is not text or json
            DATABASE_URL                    | postgresql:///calls | BULKCALL_SECRET_KEY: is required with DATABASE_URL (32 bytes in base64: openssl rand -base64 32)
            BULKCALL_HOMES                  | x            | BULKCALL_HOMES: BulkCall has no such variable, did you mean BULKCALL_HOME?
            BULKCALL_PORT                   | 80           | BULKCALL_PORT: BulkCall has no such variable, did you mean PORT?
            BULKCALL_SECRETKEY              | x            | BULKCALL_SECRETKEY: BulkCall has no such variable, did you mean BULKCALL_SECRET_KEY?
            BULKCALL_SOMETHING_ELSE         | x            | BULKCALL_SOMETHING_ELSE: BulkCall has no such variable
            """)
    void refuses(String variable, String value, String line) {
        assertThatThrownBy(() -> Settings.from(Map.of(variable, value)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(line);
    }

    @Test
    void refusesAnAccountThatIsNone() {
        assertThatThrownBy(() -> Settings.from(Map.of("TWILIO_ACCOUNT_SID", "SK1", "TWILIO_AUTH_TOKEN", "x")))
                .hasMessage(
                        "TWILIO_ACCOUNT_SID: \"SK1\" is not the SID of an account" + " (AC and 32 hexadecimal digits)");
    }

    @Test
    void keepsAMessageToOneLine() {
        assertThatThrownBy(() -> Settings.from(Map.of("BULKCALL_LOG", "a\nb")))
                .hasMessage("BULKCALL_LOG: \"a b\" is not text or json");
    }

    @ParameterizedTest
    @CsvSource({"unlimited", "0.1", "10000", "33.333333"})
    void takesPaces(String pace) {
        Pace expected = pace.equals("unlimited") ? new Pace.Unlimited() : new Pace.Limited(new BigDecimal(pace));

        assertThat(Settings.from(Map.of("TWILIO_CALLS_PER_SECOND", pace))
                        .carrier()
                        .pace())
                .isEqualTo(expected);
    }

    private static Map<String, String> full() {
        return Map.ofEntries(
                Map.entry("PORT", "9000"),
                Map.entry("BIND_ADDRESS", "0.0.0.0"),
                Map.entry("PUBLIC_HOST", "calls.example.com"),
                Map.entry("DATABASE_URL", "postgresql://bulkcall:hush-db@db.example.com/calls"),
                Map.entry("MAX_OUTBOUND_CALLS_PER_BUSINESS", "7"),
                Map.entry("TWILIO_ACCOUNT_SID", SID),
                Map.entry("TWILIO_AUTH_TOKEN", "hush-token"),
                Map.entry("TWILIO_AUTH_TOKEN_SECONDARY", "hush-second"),
                Map.entry("TWILIO_API_URL", "http://127.0.0.1:9090"),
                Map.entry("TWILIO_CALLS_PER_SECOND", "12.5"),
                Map.entry("BULKCALL_HOME", "/srv/bulkcall"),
                Map.entry("BULKCALL_DATABASE_PORT", "5433"),
                Map.entry("BULKCALL_UNKNOWN_HORIZON", "20s"),
                Map.entry("BULKCALL_SECRET_KEY", KEY),
                Map.entry("BULKCALL_ADMIN_KEY", "hush-admin-key-16"),
                Map.entry("BULKCALL_LOG", "json"));
    }
}
