package io.bulkcall.carrier.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.twiml.TwiML;
import com.twilio.twiml.TwiMLException;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Connect;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Parameter;
import com.twilio.twiml.voice.Play;
import com.twilio.twiml.voice.Say;
import com.twilio.twiml.voice.Stream;
import io.bulkcall.script.Recipient;
import io.bulkcall.script.Speech;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class TwimlTest {
    private static final Recipient DANA = new Recipient("+972502345678", "Dana", "x-1", Map.of());
    private static final CalledJob JOB = new CalledJob(7, 41, 2, 99, 3L, DANA);
    private static final URI AGENT = URI.create("wss://agents.example.com/media");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello",
                "שלום, דנה!",
                "<Dial>+1900</Dial> & \"co\" 'x' ]]> &amp; <!-- -->",
                "two\nlines\tand a tab",
                "smile 😀",
                " spaces around "
            })
    void saysTextAsTwiliosLibraryWouldWriteIt(String text) {
        String twiml = Twiml.of(new Speech.Say(text, "he-IL", "alice"), JOB);

        assertSame(
                twiml,
                new VoiceResponse.Builder()
                        .say(new Say.Builder(text)
                                .language(Say.Language.HE_IL)
                                .voice(Say.Voice.ALICE)
                                .build())
                        .build());
        assertThat(parse(twiml).getDocumentElement().getTextContent()).isEqualTo(text);
    }

    @Test
    void leavesOutLanguageAndVoiceThatAreNotChosen() {
        assertSame(
                Twiml.of(new Speech.Say("Hi", null, null), JOB),
                new VoiceResponse.Builder().say(new Say.Builder("Hi").build()).build());
    }

    @Test
    void playsARecording() {
        URI url = URI.create("https://example.com/a.mp3?x=1&y='2'");

        assertSame(
                Twiml.of(new Speech.Play(url), JOB),
                new VoiceResponse.Builder().play(new Play.Builder(url).build()).build());
    }

    @Test
    void hangsUp() {
        assertSame(
                Twiml.hangUp(),
                new VoiceResponse.Builder().hangup(new Hangup.Builder().build()).build());
    }

    @Test
    void connectsAStreamWithTheJobsData() {
        Map<String, String> script = new LinkedHashMap<>();
        script.put("agent", "\"sales\" <1>\nline 2");
        Recipient recipient = new Recipient("+972502345678", "דנה & co", null, Map.of("sum", "120"));

        Stream.Builder stream = new Stream.Builder().url(AGENT.toString());
        List.of(
                        "business_id=7",
                        "job_id=41",
                        "attempt_no=2",
                        "lead_id=99",
                        "run_id=3",
                        "phone=+972502345678",
                        "name=דנה & co",
                        "agent=\"sales\" <1>\nline 2",
                        "sum=120")
                .forEach(pair -> stream.parameter(new Parameter.Builder()
                        .name(pair.substring(0, pair.indexOf('=')))
                        .value(pair.substring(pair.indexOf('=') + 1))
                        .build()));
        assertSame(
                Twiml.of(new Speech.Stream(AGENT, script), new CalledJob(7, 41, 2, 99, 3L, recipient)),
                new VoiceResponse.Builder()
                        .connect(new Connect.Builder().stream(stream.build()).build())
                        .build());
    }

    @Test
    void keepsTheJobsDataFromBeingTakenByALead() {
        Recipient recipient =
                new Recipient("+972502345678", "Dana", null, Map.of("job_id", "666", "agent", "mine", "phone", "+1"));

        Map<String, String> parameters = parameters(Twiml.of(
                new Speech.Stream(AGENT, Map.of("agent", "theirs", "business_id", "8")),
                new CalledJob(7, 41, 2, 99, null, recipient)));

        assertThat(parameters)
                .containsEntry("job_id", "41")
                .containsEntry("business_id", "7")
                .containsEntry("phone", "+972502345678")
                .containsEntry("agent", "theirs")
                .doesNotContainKey("run_id");
    }

    @Test
    void leavesOutParametersThatTwilioWouldRefuse() {
        Recipient recipient =
                new Recipient("+972502345678", null, null, Map.of("long", "x".repeat(496), "fits", "x".repeat(495)));

        assertThat(parameters(
                        Twiml.of(new Speech.Stream(AGENT, Map.of()), new CalledJob(7, 41, 2, 99, null, recipient))))
                .containsKey("fits")
                .doesNotContainKeys("long", "name");
    }

    @Test
    void removesWhatXmlCannotHold() {
        String text = "a\u0000b\u0008c\u001Fd\uFFFEe\uFFFFf\uD83Dg\uDE00h\u0085i";

        assertThat(parse(Twiml.of(new Speech.Say(text, null, null), JOB))
                        .getDocumentElement()
                        .getTextContent())
                .isEqualTo("abcdefgh\u0085i");
    }

    @Test
    void staysWellFormedWhateverALeadBrings() {
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            String text = random.ints(200, 0, 0x11000)
                    .collect(StringBuilder::new, (b, c) -> b.append((char) c), StringBuilder::append)
                    .toString();
            Recipient recipient = new Recipient("+1", text, null, Map.of(text.substring(0, 9), text));
            parse(Twiml.of(new Speech.Say(text, null, null), JOB));
            parse(Twiml.of(new Speech.Stream(AGENT, Map.of()), new CalledJob(1, 2, 3, 4, null, recipient)));
        }
    }

    @Test
    void staysBelow64Kilobytes() {
        Map<String, String> many = new LinkedHashMap<>();
        IntStream.range(0, 1000).forEach(i -> many.put("v" + i, "&".repeat(300)));
        Recipient recipient = new Recipient("+972502345678", "Dana", null, many);
        String stream =
                Twiml.of(new Speech.Stream(AGENT, Map.of("agent", "a1")), new CalledJob(7, 41, 2, 99, 3L, recipient));

        assertThat(stream.getBytes(UTF_8).length).isBetween(60 * 1024, 64 * 1024);
        assertThat(parameters(stream)).containsEntry("name", "Dana").containsEntry("agent", "a1");
        String said = Twiml.of(new Speech.Say("😀&".repeat(100_000), null, null), JOB);
        assertThat(said.getBytes(UTF_8).length).isBetween(10_000, 64 * 1024);
        assertThat(parse(said).getDocumentElement().getTextContent()).isEqualTo("😀&".repeat(2000));
    }

    private static void assertSame(String ours, TwiML theirs) {
        try {
            Document expected = parse(theirs.toXml());
            assertThat(parse(ours).isEqualNode(expected))
                    .as("%s%n  as Twilio's library writes it: %s", ours, theirs.toXml())
                    .isTrue();
        } catch (TwiMLException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> parameters(String twiml) {
        Map<String, String> parameters = new LinkedHashMap<>();
        NodeList elements = parse(twiml).getElementsByTagName("Parameter");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            assertThat(parameters.put(element.getAttribute("name"), element.getAttribute("value")))
                    .isNull();
        }
        return parameters;
    }

    private static Document parse(String xml) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(xml, e);
        }
    }
}
