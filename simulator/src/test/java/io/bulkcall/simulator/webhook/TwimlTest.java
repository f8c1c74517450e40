package io.bulkcall.simulator.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwimlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Response><Say language='he-IL'>שלום</Say></Response>",
                "<Response><Pause/><Hangup/></Response>",
                "<?xml version='1.0'?><Response><!-- first --><Play>https://h/a.mp3</Play></Response>",
                "<Response><Connect><Stream url='wss://h/media/1'><Parameter name='a' value='b'/></Stream></Connect></Response>"
            })
    void letsTheCallTalk(String document) {
        assertThat(read(document)).isEqualTo(new Twiml.Talks());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Response/>",
                "<Response> <!-- nothing --> </Response>",
                "<Response><Hangup/></Response>",
                "<Response><Reject/></Response>"
            })
    void endsTheCallAtOnce(String document) {
        assertThat(read(document)).isEqualTo(new Twiml.HangsUp());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <Response><Say>Hello</Response>                                              | 12100
            Hello                                                                        | 12100
            <!DOCTYPE a [<!ENTITY b 'c'>]><Response><Say>&b;</Say></Response>            | 12100
            <response><Say>Hello</Say></response>                                        | 12100
            <Response><say>Hello</say></Response>                                        | 12200
            <Response><Connect><Stream url='wss://h/m?job=1'/></Connect></Response>      | 12200
            <Response><Connect><Stream url='https://h/m'/></Connect></Response>          | 12200
            """)
    void namesTheErrorOfABadDocument(String document, int code) {
        assertThat(read(document))
                .isInstanceOfSatisfying(
                        Twiml.Invalid.class,
                        invalid -> assertThat(invalid.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "application/json", "audio/mpeg"})
    void refusesOtherContentTypes(String contentType) {
        assertThat(Twiml.read(contentType, "<Response/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Twiml.Invalid.class,
                        invalid -> assertThat(invalid.code()).isEqualTo(12300));
    }

    @Test
    void refusesMoreThan64Kilobytes() {
        String fits = "<Response><Say>" + "x".repeat(64 * 1024 - 32) + "</Say></Response>";

        assertThat(read(fits)).isEqualTo(new Twiml.Talks());
        assertThat(read(fits.replace("<Say>", "<Say>y")))
                .isInstanceOfSatisfying(
                        Twiml.Invalid.class,
                        invalid -> assertThat(invalid.code()).isEqualTo(11750));
    }

    private static Twiml read(String document) {
        return Twiml.read("text/xml; charset=utf-8", document.getBytes(StandardCharsets.UTF_8));
    }
}
