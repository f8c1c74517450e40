package io.bulkcall.simulator;

import static io.bulkcall.simulator.Rig.ALPHA;
import static io.bulkcall.simulator.Rig.BETA;
import static io.bulkcall.simulator.Rig.FROM;
import static io.bulkcall.simulator.Rig.TO;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.simulator.call.Account;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RestTest {
    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void answersACreateWithoutAnyTime() {
        JsonNode call = rig.create(TO).json();

        assertThat(call.path("sid").asString()).matches("CA[0-9a-f]{32}");
        assertThat(call.path("status").asString()).isEqualTo("queued");
        assertThat(call.path("direction").asString()).isEqualTo("outbound-api");
        for (String empty : List.of("date_created", "date_updated", "start_time", "end_time", "duration", "price")) {
            assertThat(call.get(empty).isNull()).as(empty).isTrue();
        }
    }

    @Test
    void hasExactlyTheFieldsOfTwiliosDescription() throws Exception {
        JsonNode description;
        try (var json = Rig.class.getResourceAsStream("rest/openapi.calls.json")) {
            description = JsonMapper.shared().readTree(json);
        }
        Set<String> described = new TreeSet<>(description
                .path("components")
                .path("schemas")
                .path("api.v2010.account.call")
                .path("properties")
                .propertyNames());

        JsonNode created = rig.create(TO).json();
        rig.awaitEnds(1);
        JsonNode fetched = rig.fetch(created.path("sid").asString());

        assertThat(new TreeSet<>(created.propertyNames())).isEqualTo(described);
        assertThat(new TreeSet<>(fetched.propertyNames())).isEqualTo(described);
    }

    @Test
    void fetchesACallWithItsTimesAsRfc2822() {
        String sid = rig.place(TO);
        rig.awaitEnds(1);

        JsonNode call = rig.fetch(sid);

        assertThat(call.path("status").asString()).isEqualTo("completed");
        assertThat(call.path("duration").asString()).matches("\\d+");
        for (String time : List.of("date_created", "date_updated", "start_time", "end_time")) {
            assertThat(call.path(time).asString()).matches("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} 2\\d{3} .* \\+0000");
        }
    }

    @Test
    void knowsNoCallOfAnotherAccount() {
        String sid = rig.place(TO);

        assertThat(rig.getAs(BETA, "/2010-04-01/Accounts/" + BETA.sid() + "/Calls/" + sid + ".json")
                        .code())
                .isEqualTo(20404);
        assertThat(rig.getAs(BETA, Rig.call(sid)).status()).isEqualTo(404);
        assertThat(rig.getAs(BETA, Rig.calls(BETA)).json().path("calls").isEmpty())
                .isTrue();
    }

    @Test
    void answers401InTwiliosEnvelope() {
        Rig.Answer answer = rig.postAs(new Account(ALPHA.sid(), "wrong"), Rig.calls(ALPHA), rig.form(TO));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo(20003);
        assertThat(answer.json().path("detail").asString()).isNotEmpty();
        assertThat(rig.get(Rig.calls(ALPHA)).status()).isEqualTo(401);
        assertThat(rig.ledger().path("creates").asInt()).isZero();
    }

    @Test
    void speaksXmlWithoutTheJsonSuffix() {
        String path = Rig.calls(ALPHA).replace(".json", "");

        Rig.Answer created = rig.postAs(ALPHA, path, rig.form(TO));
        Rig.Answer refused = rig.postAs(ALPHA, path, "To=x");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text()).contains("<TwilioResponse><Call><Sid>CA").contains("<Status>queued</Status>");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("<RestException><Code>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            From=%2B97237654321&Twiml=x                                                    | 21201 | To is required
            To=&From=%2B97237654321&Twiml=x                                                | 21201 | To is required
            To=%2B972501234567&Twiml=x                                                     | 21213 | From is required
            To=0501234567&From=%2B97237654321&Twiml=x                                      | 21211 | To
            To=%2B972501234567&From=me&Twiml=x                                             | 21212 | From
            To=%2B972501234567&From=%2B97237654321                                         | 21205 | exactly one
            To=%2B972501234567&From=%2B97237654321&Twiml=x&Url=http%3A%2F%2Fh%2F           | 21205 | exactly one
            To=%2B972501234567&From=%2B97237654321&ApplicationSid=APaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | 21218 | ApplicationSid
            To=%2B972501234567&From=%2B97237654321&Twiml=x&Twiml=y                         | 20001 | Twiml is given 2 times
            To=%2B972501234567&From=%2B97237654321&Twiml=x&Retries=3                       | 20001 | Retries is not a parameter
            To=%2B972501234567&From=%2B97237654321&Twiml=x&to=%2B1                         | 20001 | to is not a parameter
            To=%2B972501234567&From=%2B97237654321&Url=ftp%3A%2F%2Fh%2F                    | 21205 | Url
            To=%2B972501234567&From=%2B97237654321&Url=http%3A%2F%2Fmy_host%2F             | 21205 | hostname
            To=%2B972501234567&From=%2B97237654321&Twiml=x&StatusCallback=%2Frelative      | 21609 | StatusCallback
            To=%2B972501234567&From=%2B97237654321&Twiml=x&StatusCallback=http%3A%2F%2Fh%2F%23rc%3D9 | 21609 | rc=9
            To=%2B972501234567&From=%2B97237654321&Twiml=x&Method=PUT                      | 21209 | Method
            To=%2B972501234567&From=%2B97237654321&Twiml=x&Timeout=601                     | 21208 | Timeout
            To=%2B972501234567&From=%2B97237654321&Twiml=x&Timeout=soon                    | 21208 | whole number
            To=%2B972501234567&From=%2B97237654321&Twiml=x&TimeLimit=0                     | 20001 | TimeLimit
            To=%2B972501234567&From=%2B97237654321&Twiml=x&Record=yes                      | 20001 | Record
            To=%2B972501234567&From=%2B97237654321&Twiml=x&MachineDetection=enable         | 21234 | MachineDetection
            To=%2B972501234567&From=%2B97237654321&Twiml=x&MachineDetection=Enable&AsyncAmd=yes     | 20001 | AsyncAmd
            To=%2B972501234567&From=%2B97237654321&Twiml=x&MachineDetection=Enable&AsyncAmd=true    | 21262 | AsyncAmdStatusCallback
            To=%2B972501234567&From=%2B97237654321&Twiml=x&AsyncAmd=true                            | 20001 | without MachineDetection
            To=%2B972501234567&From=%2B97237654321&Twiml=x&MachineDetection=Enable&SendDigits=1     | 21234 | SendDigits
            To=%2B972501234567&From=%2B97237654321&Twiml=x&MachineDetection=Enable&AsyncAmd=true&AsyncAmdStatusCallback=amd | 20001 | AsyncAmdStatusCallback
            To=%2B972501234567&From=%2B97237654321&Twiml=x&MachineDetection=Enable&AsyncAmdStatusCallback=http%3A%2F%2Fh%2F | 20001 | without AsyncAmd
            To=%2B972501234567&From=%2B97237654321&Twiml=x&MachineDetection=Enable&AsyncAmdStatusCallbackMethod=PUT         | 20001 | AsyncAmdStatusCallbackMethod
            To=%2B972501234567&From=%2B97237654321&Twiml=x&SendDigits=call                 | 21206 | SendDigits
            To=%2B972501234567&From=%2B97237654321&Twiml=x&StatusCallbackEvent=initiated+ringing    | 20001 | repeat the parameter
            To=%2B972501234567&From=%2B97237654321&Twiml=x&StatusCallbackEvent=initiated%2Cringing  | 20001 | repeat the parameter
            To=%2B972501234567&From=%2B97237654321&Twiml=x&StatusCallbackEvent=started     | 20001 | StatusCallbackEvent
            To=%2B15005550003&From=%2B97237654321&Twiml=x                                  | 21215 | 21215
            To=%ZZ                                                                         | 20001 | decoded
            """)
    void refusesACreateThatBreaksTheProtocolAndKeepsItInTheBooks(String form, int code, String word) {
        Rig.Answer answer = rig.postAs(ALPHA, Rig.calls(ALPHA), form);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        JsonNode refused = rig.ledger().path("refused_requests");
        assertThat(refused.path("count").asInt()).isEqualTo(1);
        assertThat(refused.path("last").get(0).asString()).contains(word);
        assertThat(rig.ledger().path("creates").asInt()).isZero();
    }

    @Test
    void refusesTwimlOfMoreThan4000Characters() {
        String longest = "<Response/>" + " ".repeat(3989);

        assertThat(rig.create(TO, "Twiml", longest + " ").code()).isEqualTo(32018);
        assertThat(rig.create(TO, "Twiml", longest).status()).isEqualTo(201);
    }

    @Test
    void takesParametersFromAFormAlone() {
        assertThat(rig.postAs(ALPHA, Rig.calls(ALPHA) + "?To=x", rig.form(TO)).code())
                .isEqualTo(20001);
        assertThat(rig.getAs(ALPHA, Rig.calls(ALPHA) + "?Sort=asc").code()).isEqualTo(20001);
    }

    @Test
    void pagesThroughAListNewestFirstWithoutLossWhileCallsAreAdded() {
        List<String> placed = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            placed.addFirst(rig.place("+97250123456" + i));
        }

        JsonNode page = rig.getAs(ALPHA, Rig.calls(ALPHA) + "?PageSize=3").json();
        List<String> seen = new ArrayList<>(sids(page));
        rig.place("+972509999999");
        while (!page.path("next_page_uri").isNull()) {
            page = rig.getAs(ALPHA, page.path("next_page_uri").asString()).json();
            seen.addAll(sids(page));
        }

        assertThat(seen).isEqualTo(placed);
        assertThat(page.path("page").asInt()).isEqualTo(2);
    }

    @Test
    void filtersAList() {
        String busy = "+972501111111";
        rig.behave("{'to': '" + busy + "', 'outcome': 'busy', 'ring_ms': 0}");
        String first = rig.place(TO);
        String second = rig.place(busy);
        rig.awaitEnds(2);
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();

        assertThat(list("To=%2B972501234567")).containsExactly(first);
        assertThat(list("Status=busy")).containsExactly(second);
        assertThat(list("From=" + FROM.replace("+", "%2B"))).containsExactly(second, first);
        assertThat(list("From=%2B1")).isEmpty();
        assertThat(list("StartTime=" + today)).hasSize(2);
        assertThat(list("StartTime%3E=" + tomorrow)).isEmpty();
        assertThat(list("EndTime%3C=" + today)).hasSize(2);
        assertThat(rig.getAs(ALPHA, Rig.calls(ALPHA) + "?StartTime=yesterday").status())
                .isEqualTo(400);
        assertThat(rig.getAs(ALPHA, Rig.calls(ALPHA) + "?PageSize=1001").status())
                .isEqualTo(400);
    }

    @Test
    void cancelsAndHangsUp() {
        rig.behave("{'to': '*', 'outcome': 'answered', 'ring_ms': 600000}");
        String ringing = rig.place(TO);

        Rig.Answer canceled = rig.postAs(ALPHA, Rig.call(ringing), "Status=canceled");
        Rig.Answer again = rig.postAs(ALPHA, Rig.call(ringing), "Status=completed");

        assertThat(canceled.json().path("status").asString()).isEqualTo("canceled");
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.code()).isEqualTo(21220);
        assertThat(rig.postAs(ALPHA, Rig.call("CA" + "0".repeat(32)), "Status=completed")
                        .code())
                .isEqualTo(20404);
        assertThat(rig.postAs(ALPHA, Rig.call(ringing), "Status=over").code()).isEqualTo(20001);
        assertThat(rig.postAs(ALPHA, Rig.call(ringing), "TimeLimit=0").code()).isEqualTo(20001);
        assertThat(rig.postAs(ALPHA, Rig.call(ringing), "").code()).isEqualTo(20001);
    }

    private List<String> list(String query) {
        return sids(rig.getAs(ALPHA, Rig.calls(ALPHA) + "?" + query).json());
    }

    private static List<String> sids(JsonNode page) {
        return page.path("calls")
                .valueStream()
                .map(call -> call.path("sid").asString())
                .toList();
    }
}
