package io.bulkcall.simulator;

import io.bulkcall.simulator.call.RealTimeline;
import io.bulkcall.simulator.call.Timeline;
import io.bulkcall.simulator.http.Reply;
import io.bulkcall.simulator.http.Request;
import io.bulkcall.simulator.http.Server;
import io.bulkcall.simulator.http.WebhookClient;
import io.bulkcall.simulator.rest.TwilioApi;
import java.io.IOException;
import java.net.InetSocketAddress;

/** A running simulator. */
public final class Simulator implements AutoCloseable {
    private final Options options;
    private final Timeline timeline = new RealTimeline();
    private final WebhookClient client = new WebhookClient();
    private final Server server;
    private volatile World world;

    private Simulator(Options options) throws IOException {
        this.options = options;
        this.world = World.create(options, timeline, client);
        this.server = new Server(new InetSocketAddress(options.bind(), options.port()), this::handle);
    }

    /** @throws IOException if the address cannot be bound */
    public static Simulator start(Options options) throws IOException {
        return new Simulator(options);
    }

    /** Where it listens, without a slash at the end. */
    public String url() {
        return "http://" + options.bind() + ":" + server.address().getPort();
    }

    private Reply handle(Request request) {
        if (request.method().equals("POST") && request.path().equals("/reset")) {
            return reset();
        }
        World current = world;
        return request.path().startsWith(TwilioApi.ROOT)
                ? current.api().handle(request)
                : current.control().handle(request);
    }

    /** A new world; what is still under way in the old one enters no book that anybody reads. */
    private synchronized Reply reset() {
        World old = world;
        world = World.create(options, timeline, client);
        old.exchange().close();
        return Reply.of(204, "", "");
    }

    @Override
    public void close() {
        server.close();
        world.exchange().close();
        timeline.close();
        client.close();
    }
}
