package io.bulkcall.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/**
 * R3: a server with BulkCall's HTTP server and client, that answers callbacks without looking at them and places the next
 * call when one ends; it keeps nothing. A process of its own.
 */
final class EmptyServer {

    private static final String TWIML =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Say language=\"en-US\">Hello</Say></Response>";

    private EmptyServer() {}

    /** @param arguments the port, the carrier's address, and how many calls live at once */
    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        Calls calls = new Calls(URI.create(arguments[1]), port);
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("bench-empty").toString());
        Connector connector = new Connector();
        connector.setPort(port);
        connector.setProperty("address", "127.0.0.1");
        connector.getProtocolHandler().setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "callbacks", new Callbacks(calls));
        context.addServletMappingDecoded("/*", "callbacks");
        tomcat.start();
        for (int n = 0; n < Integer.parseInt(arguments[2]); n++) {
            calls.place();
        }
        tomcat.getServer().await();
    }

    private static final class Calls {
        private final HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        private final URI create;
        private final String host;
        private final AtomicLong placed = new AtomicLong();

        private Calls(URI carrier, int port) {
            this.create = carrier.resolve("/2010-04-01/Accounts/" + MeasuredCarrier.ACCOUNT + "/Calls.json");
            this.host = "http%3A%2F%2F127.0.0.1%3A" + port + "%2Fwebhook%2Ftwilio%2F";
        }

        private void place() {
            String path = "%2F1%2F" + placed.incrementAndGet() + "%2F1%23rc%3D5%26rp%3D5xx%2Cct%2Crt";
            String form = "To=%2B972541234567&From=%2B97233123456&Url=" + host + "voice" + path + "&StatusCallback="
                    + host + "status" + path + "&StatusCallbackEvent=ringing&StatusCallbackEvent=completed"
                    + "&Timeout=30&TimeLimit=600";
            HttpRequest request = HttpRequest.newBuilder(create)
                    .header("Authorization", "Basic QUM6dG9rZW4=")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            var _ = client.sendAsync(request, BodyHandlers.ofString());
        }
    }

    private static final class Callbacks extends HttpServlet {
        private static final long serialVersionUID = 1;
        private final transient Calls calls;

        private Callbacks(Calls calls) {
            this.calls = calls;
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String form = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (request.getRequestURI().startsWith("/webhook/twilio/voice")) {
                response.setContentType("text/xml");
                response.getWriter().write(TWIML);
                return;
            }
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            if (form.contains("CallStatus=completed")) {
                calls.place();
            }
        }
    }
}
