package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkcall.request.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** The page is the one of the tests' resources. */
class ConsolePageTests extends ApiTest {
    private static final URI ORIGIN = nobody().origin();

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/login", "/link/abc", "/businesses", "/users", "/me", "/b/7/now", "/b/7/settings/scripts/3"
            })
    void isShownAtEveryAddressOfTheConsole(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("the tests' console");
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/html");
        assertThat(answer.headers().allValues("cache-control")).containsExactly("no-cache");
        assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("referrer-policy")).hasValue("same-origin");
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
    }

    @Test
    void keepsFilesWhoseNamesChange() throws Exception {
        HttpResponse<String> answer = get("/assets/app-1.js");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("cache-control")).containsExactly("max-age=31536000, public, immutable");
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/javascript");
        assertThat(get("/favicon.svg").headers().allValues("cache-control")).containsExactly("no-cache");
    }

    @Test
    void sendsFilesCompressedToWhoCanReadThat() throws Exception {
        HttpResponse<String> answer = ApiClient.HTTP.send(
                HttpRequest.newBuilder(ORIGIN.resolve("/assets/app-1.js"))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("content-encoding")).hasValue("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/none.js", "/assets/../index.html", "/assets/", "/index.html", "/login/x"})
    void isNowhereElse(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isIn(400, 404);
        assertThat(answer.body()).contains("\"code\":");
    }

    @Test
    void isOnlyRead() throws Exception {
        HttpResponse<String> answer = ApiClient.HTTP.send(
                HttpRequest.newBuilder(ORIGIN.resolve("/login"))
                        .POST(BodyPublishers.ofString("x"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void saysThatItIsMissing() throws IOException {
        ConsolePage page = new ConsolePage(new ClassPathResource("console/none.html"));
        assertThatThrownBy(page::show)
                .isInstanceOf(Refusal.class)
                .hasMessage("this server was built without the console");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return ApiClient.HTTP.send(HttpRequest.newBuilder(ORIGIN.resolve(path)).build(), BodyHandlers.ofString());
    }
}
