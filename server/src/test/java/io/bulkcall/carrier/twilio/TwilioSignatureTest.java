package io.bulkcall.carrier.twilio;

import static io.bulkcall.carrier.twilio.Fixtures.ACCOUNT;
import static io.bulkcall.carrier.twilio.Fixtures.SECONDARY;
import static io.bulkcall.carrier.twilio.Fixtures.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import io.bulkcall.carrier.CarrierAccount;
import io.bulkcall.carrier.PublicHost;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against Twilio's own library, in both directions. */
class TwilioSignatureTest {
    private static final String TARGET = "/webhook/twilio/status/7/41/2";
    private static final String ORIGIN = "https://calls.example.com";
    private static final Map<String, String> FORM = Map.of(
            "CallSid", Fixtures.SID,
            "To", "+972502345678",
            "CallStatus", "completed",
            "ToCity", "",
            "CallerName", "דנה & Søn <1>");

    private final TwilioSignature signature = new TwilioSignature(new PublicHost(URI.create(ORIGIN)));

    @Test
    void acceptsTheExampleOfTwiliosDocumentation() {
        // The example of Twilio's page on webhook security, also in the tests of its libraries.
        CarrierAccount account = new CarrierAccount(1, 1, "AC", "12345", null);
        Map<String, String> form = Map.of(
                "CallSid", "CA1234567890ABCDE",
                "Caller", "+14158675309",
                "Digits", "1234",
                "From", "+14158675309",
                "To", "+18005551212");

        assertThat(new TwilioSignature(new PublicHost(URI.create("https://mycompany.com")))
                        .matches(account, "/myapp.php?foo=1&bar=2", lists(form), "RSOYDt4T1cUTdK1PDd93/VVr8B8="))
                .isTrue();
    }

    @Test
    void agreesWithTwiliosLibraryOnRandomForms() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            Map<String, String> form = randomForm(random);
            String target = random.nextBoolean() ? TARGET : TARGET + "?a=" + random.nextInt() + "&b=x%20y";

            String theirs = twilioSigns(TOKEN, ORIGIN + target, form);
            assertThat(signature.matches(ACCOUNT, target, lists(form), theirs)).isTrue();

            String ours = TwilioSignature.sign(TOKEN, ORIGIN + target + TwilioSignature.concatenated(lists(form)));
            assertThat(new RequestValidator(TOKEN).validate(ORIGIN + target, form, ours))
                    .isTrue();
        }
    }

    @Test
    void refusesWhatWasAlteredOnTheWay() {
        String signed = twilioSigns(TOKEN, ORIGIN + TARGET, FORM);
        Map<String, String> more = new HashMap<>(FORM);
        more.put("Extra", "");
        Map<String, String> less = new HashMap<>(FORM);
        less.remove("ToCity");
        Map<String, String> other = new HashMap<>(FORM);
        other.put("CallStatus", "busy");

        assertThat(signature.matches(ACCOUNT, TARGET, lists(FORM), signed)).isTrue();
        assertThat(signature.matches(ACCOUNT, TARGET, lists(more), signed)).isFalse();
        assertThat(signature.matches(ACCOUNT, TARGET, lists(less), signed)).isFalse();
        assertThat(signature.matches(ACCOUNT, TARGET, lists(other), signed)).isFalse();
        assertThat(signature.matches(ACCOUNT, "/webhook/twilio/status/7/41/3", lists(FORM), signed))
                .isFalse();
        assertThat(signature.matches(ACCOUNT, TARGET + "?", lists(FORM), signed))
                .isFalse();
        assertThat(signature.matches(ACCOUNT, TARGET, Map.of(), signed)).isFalse();
    }

    @Test
    void refusesAMissingOrForeignSignature() {
        String signed = twilioSigns("another token", ORIGIN + TARGET, FORM);

        assertThat(signature.matches(ACCOUNT, TARGET, lists(FORM), null)).isFalse();
        assertThat(signature.matches(ACCOUNT, TARGET, lists(FORM), "")).isFalse();
        assertThat(signature.matches(ACCOUNT, TARGET, lists(FORM), "not base64 ‰"))
                .isFalse();
        assertThat(signature.matches(ACCOUNT, TARGET, lists(FORM), signed)).isFalse();
    }

    @Test
    void acceptsBothTokensWhileTheyAreChanged() {
        String primary = twilioSigns(TOKEN, ORIGIN + TARGET, FORM);
        String secondary = twilioSigns(SECONDARY, ORIGIN + TARGET, FORM);
        CarrierAccount changed = new CarrierAccount(5, 7, Fixtures.ACCOUNT_SID, TOKEN, null);

        assertThat(signature.matches(ACCOUNT, TARGET, lists(FORM), primary)).isTrue();
        assertThat(signature.matches(ACCOUNT, TARGET, lists(FORM), secondary)).isTrue();
        assertThat(signature.matches(changed, TARGET, lists(FORM), secondary)).isFalse();
    }

    @Test
    void checksARequestWithoutForm() {
        String target = TARGET + "?CallSid=" + Fixtures.SID + "&To=%2B972502345678";

        assertThat(signature.matches(ACCOUNT, target, Map.of(), twilioSigns(TOKEN, ORIGIN + target, Map.of())))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://calls.example.com,https://calls.example.com,true",
        "https://calls.example.com,https://calls.example.com:443,true",
        "https://calls.example.com:443,https://calls.example.com,true",
        "https://calls.example.com:8443,https://calls.example.com:8443,true",
        "https://calls.example.com:8443,https://calls.example.com,true",
        "http://127.0.0.1:8080,http://127.0.0.1:8080,true",
        "http://[::1]:8080,http://[::1]:8080,true",
        "http://calls.example.com,http://calls.example.com:80,true",
        "https://calls.example.com,https://calls.example.com:8443,false",
        "https://calls.example.com,http://calls.example.com,false",
        "https://calls.example.com,https://evil.example.com,false"
    })
    void acceptsThePortSignedOrNot(String configured, String signedFor, boolean matches) {
        String signed = TwilioSignature.sign(TOKEN, signedFor + TARGET + TwilioSignature.concatenated(lists(FORM)));

        assertThat(new TwilioSignature(new PublicHost(URI.create(configured)))
                        .matches(ACCOUNT, TARGET, lists(FORM), signed))
                .isEqualTo(matches);
    }

    /** As Twilio's Node library does it: {@code new Set(values)}, sorted, name and value each. */
    @ParameterizedTest
    @ValueSource(strings = {"b,a", "a,b", "b,a,b,a"})
    void takesRepeatedValuesOnceAndInOrder(String values) {
        String signed = TwilioSignature.sign(TOKEN, ORIGIN + TARGET + "LastxNameaNameb");

        assertThat(signature.matches(
                        ACCOUNT, TARGET, Map.of("Name", List.of(values.split(",")), "Last", List.of("x")), signed))
                .isTrue();
    }

    private static Map<String, String> randomForm(Random random) {
        Map<String, String> form = new HashMap<>();
        int fields = random.nextInt(30);
        for (int i = 0; i < fields; i++) {
            form.put(randomText(random, 1 + random.nextInt(12)), randomText(random, random.nextInt(20)));
        }
        return form;
    }

    private static String randomText(Random random, int length) {
        int[] ranges = {'A', 'a', '0', ' ', 0x5D0, 0x3B1, 0x1F600};
        return random.ints(length, 0, ranges.length)
                .map(range -> ranges[range] + random.nextInt(9))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Map<String, List<String>> lists(Map<String, String> form) {
        return form.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
    }

    /** The library only checks in public. */
    private static String twilioSigns(String token, String url, Map<String, String> form) {
        try {
            Method sign = RequestValidator.class.getDeclaredMethod("getValidationSignature", String.class, Map.class);
            sign.setAccessible(true);
            return (String) sign.invoke(new RequestValidator(token), url, form);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
