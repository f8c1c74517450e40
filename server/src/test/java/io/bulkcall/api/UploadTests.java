package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UploadTests extends ImportTest {
    @Test
    void takesTheSameUploadOnce() {
        byte[] file = "phone\n0522345678\n".getBytes(StandardCharsets.UTF_8);
        Answer first = send("", file, "Idempotency-Key", "one").expect(202);
        Answer again = send("", file, "Idempotency-Key", "one").expect(202);
        assertThat(again.header("idempotency-replayed")).isEqualTo("true");
        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
        send("?list=a", file, "Idempotency-Key", "one").problem(422, "idempotency_mismatch");
        send("", "phone\n".getBytes(StandardCharsets.UTF_8), "Idempotency-Key", "one")
                .problem(422, "idempotency_mismatch");
        assertThat(send("", file, "Idempotency-Key", "two").expect(202).json().path("id"))
                .isNotEqualTo(first.json().path("id"));
        send("", file, "Idempotency-Key", "a b").problem(400, "invalid_request");
    }

    @Test
    void refusesAFileOfMoreThanFiveHundredMebibytesBeforeItIsSent() throws IOException {
        URI origin = tenant.client().origin();
        try (Socket socket = new Socket(origin.getHost(), origin.getPort())) {
            String request = "POST " + tenant.path("/leads/import") + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                    + tenant.client().key() + "\r\nContent-Length: " + ((500L << 20) + 1) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput(); // else the server waits a minute for the rest
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 413 ")
                    .contains("\"too_large\"", "the body may have at most 500 MiB");
        }
        assertThat(newest().isMissingNode()).isTrue();
    }

    @Test
    void forgetsAnUploadThatWasCutOff() throws IOException {
        URI origin = tenant.client().origin();
        try (Socket socket = new Socket(origin.getHost(), origin.getPort())) {
            String request = "POST " + tenant.path("/leads/import") + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                    + tenant.client().key()
                    + "\r\nIdempotency-Key: cut\r\nContent-Length: 1000\r\n\r\nphone\n0522345678\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            await().until(() -> !newest().isMissingNode());
        }
        await().until(() -> newest().path("status").asString().equals("failed"));
        assertThat(newest().path("detail").asString()).contains("cut off");
        assertThat(newest().path("detail_code").asString()).isEqualTo("upload_cut_off");
        send("", "phone\n0522345678\n".getBytes(StandardCharsets.UTF_8), "Idempotency-Key", "cut")
                .expect(202);
        assertThat(newest().path("status").asString()).isEqualTo("mapping");
    }

    @Test
    void beginsWhatAnUploadBrokeOffBeforeItsStart() {
        byte[] file = "phone\n0522345678\n".getBytes(StandardCharsets.UTF_8);
        long id = send("?start=true", file, "Idempotency-Key", "begin")
                .expect(202)
                .json()
                .path("id")
                .asLong();
        ended(id);
        // As the node would have left it that ended when the file was there.
        database.sql("update imports set status = 'mapping', mapping = null, ended_at = null where id = ?")
                .param(id)
                .update();
        Answer again = send("?start=true", file, "Idempotency-Key", "begin").expect(202);
        assertThat(again.header("idempotency-replayed")).isEqualTo("true");
        assertThat(again.json().path("status").asString()).isEqualTo("running");
    }

    /** Each has up to 500 MiB in the database. */
    @Test
    void takesTwentyFilesThatNobodyStartsAndNotOneMore() {
        byte[] file = "phone\n0522345678\n".getBytes(StandardCharsets.UTF_8);
        long known = send("", file, "Idempotency-Key", "known")
                .expect(202)
                .json()
                .path("id")
                .asLong();
        for (int n = 0; n < 17; n++) {
            upload("", file);
        }
        List<CompletableFuture<Answer>> atOnce = IntStream.range(0, 6)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> send("", file), Thread::startVirtualThread))
                .toList();
        List<Answer> refused = atOnce.stream()
                .map(CompletableFuture::join)
                .filter(answer -> answer.status() != 202)
                .toList();
        assertThat(refused).hasSize(4).allSatisfy(answer -> answer.problem(409, "too_many_imports"));
        send("?start=true", file).problem(409, "too_many_imports");
        send("", file, "Idempotency-Key", "known").expect(202);

        tenant.post("/imports/" + known + "/start", "{}").expect(200);
        long started = upload("?start=true", file);
        ended(started);
        upload("", file);
        send("", file).problem(409, "too_many_imports");
        tenant.post("/imports/" + newest().path("id").asLong() + "/cancel", "").expect(200);
        upload("", file);
    }

    @Test
    void refusesForms() {
        byte[] file = "phone\n0522345678\n".getBytes(StandardCharsets.UTF_8);
        for (String type : List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            send("", file, "Content-Type", type).problem(415, "unsupported_media_type");
        }
        send("?mapping=x", file).flaw("mapping", "malformed");
        send("?encoding=klingon", file).flaw("encoding", "wrong_type");
    }
}
