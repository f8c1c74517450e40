package io.bulkcall.simulator;

import static io.bulkcall.simulator.Rig.ALPHA;
import static io.bulkcall.simulator.Rig.FROM;
import static io.bulkcall.simulator.Rig.TO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Twilio's own client takes the simulator for Twilio. */
class TwilioSdkTest {
    private final Rig rig = new Rig();
    private final TwilioRestClient client = new TwilioRestClient.Builder(ALPHA.sid(), ALPHA.token())
            .httpClient(new Redirected(rig.simulator.url()))
            .build();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void createsFetchesAndListsCalls() {
        Call created = Call.creator(
                        new PhoneNumber(TO), new PhoneNumber(FROM), URI.create(rig.customer.url() + "/voice/1"))
                .setStatusCallback(URI.create(rig.customer.url() + "/status/1"))
                .setStatusCallbackEvent(Rig.EVENTS)
                .setTimeout(30)
                .setTimeLimit(600)
                .create(client);
        assertThat(created.getStatus()).isEqualTo(Call.Status.QUEUED);
        assertThat(created.getDateCreated()).isNull();
        rig.awaitEnds(1);

        Call fetched = Call.fetcher(created.getSid()).fetch(client);

        assertThat(fetched.getStatus()).isEqualTo(Call.Status.COMPLETED);
        assertThat(fetched.getStartTime()).isNotNull();
        assertThat(rig.customer.callStatuses()).containsExactly("initiated", "ringing", "in-progress", "completed");
    }

    @Test
    void readsEveryPageOfAList() {
        for (int i = 0; i < 5; i++) {
            rig.place("+97250123456" + i);
        }

        List<String> to = new ArrayList<>();
        Call.reader()
                .setFrom(new PhoneNumber(FROM))
                .setPageSize(2L)
                .read(client)
                .forEach(call -> to.add(call.getTo()));

        assertThat(to)
                .containsExactly("+972501234564", "+972501234563", "+972501234562", "+972501234561", "+972501234560");
    }

    @Test
    void hangsUp() {
        rig.behave("{'to': '*', 'outcome': 'answered', 'ring_ms': 600000}");
        Call call = Call.creator(new PhoneNumber(TO), new PhoneNumber(FROM), new Twiml("<Response/>"))
                .create(client);

        Call ended = Call.updater(call.getSid())
                .setStatus(Call.UpdateStatus.COMPLETED)
                .update(client);

        assertThat(ended.getStatus()).isEqualTo(Call.Status.CANCELED);
        assertThatThrownBy(() -> Call.updater(call.getSid())
                        .setStatus(Call.UpdateStatus.COMPLETED)
                        .update(client))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.getCode()).isEqualTo(21220));
    }

    @Test
    void readsRefusals() {
        assertThatThrownBy(() -> Call.creator(new PhoneNumber("050"), new PhoneNumber(FROM), new Twiml("<Response/>"))
                        .create(client))
                .isInstanceOfSatisfying(ApiException.class, e -> {
                    assertThat(e.getCode()).isEqualTo(21211);
                    assertThat(e.getStatusCode()).isEqualTo(400);
                });
    }

    /** Sends what was meant for api.twilio.com elsewhere. */
    private static final class Redirected extends NetworkHttpClient {
        private final String url;

        Redirected(String url) {
            this.url = url;
        }

        @Override
        public Response makeRequest(Request request) {
            String path = request.getUrl().replaceFirst("https://[^/]+", "");
            var redirected = new Request(request.getMethod(), url + path);
            redirected.setAuth(ALPHA.sid(), ALPHA.token());
            redirected.setContentType(request.getContentType());
            request.getQueryParams()
                    .forEach((name, values) -> values.forEach(value -> redirected.addQueryParam(name, value)));
            request.getPostParams()
                    .forEach((name, values) -> values.forEach(value -> redirected.addPostParam(name, value)));
            return super.makeRequest(redirected);
        }
    }
}
