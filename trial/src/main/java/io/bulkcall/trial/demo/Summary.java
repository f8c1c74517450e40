package io.bulkcall.trial.demo;

import io.bulkcall.trial.demo.Watch.Tenant;
import io.bulkcall.trial.process.RunningServer;
import io.bulkcall.trial.rest.Simulator;
import io.bulkcall.trial.terminal.Figures;
import io.bulkcall.trial.terminal.Line;
import io.bulkcall.trial.terminal.Style;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What is said once all leads are called: addresses, keys, and what to try. */
record Summary(String adminKey, RunningServer server, Simulator carrier, List<Tenant> tenants, Door door) {
    private static final int LABEL_COLUMNS = 20;

    List<Line> lines(Picture last) {
        URI address = server.address();
        Tenant first = tenants.getFirst();
        int most = carrier.ledger().maxLiveByCallerId().values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.empty());
        lines.add(Line.of("  ✓ ", Style.GREEN)
                .and(
                        "%d leads called in %s; by the carrier's books never more than %d calls at once for one business"
                                .formatted(last.ended(), Figures.clock(last.elapsed()), most),
                        Style.BOLD));
        lines.add(Line.empty());
        lines.add(door.line());
        lines.add(entry("Server", address.toString()));
        lines.add(entry("API", address + "/docs"));
        lines.add(entry("Carrier's books", carrier.address() + "/ledger"));
        lines.add(entry("Database", "psql '" + server.databaseUrl() + "'"));
        lines.add(entry("Admin key", adminKey));
        tenants.forEach(tenant -> lines.add(entry(tenant.name(), tenant.key())));
        lines.add(Line.empty());
        lines.add(Line.of("  To try", Style.BOLD));
        lines.add(Line.of("  SELECT business_id, COUNT(*) AS active_count FROM outbound_call_jobs"
                + " WHERE status IN ('dialing', 'calling') GROUP BY business_id;"));
        lines.add(Line.of("  SELECT status, COUNT(*) AS count FROM outbound_call_jobs WHERE run_id = " + first.run()
                + " GROUP BY status;"));
        lines.add(Line.of("  curl -H 'Authorization: Bearer " + first.key() + "' " + address + "/api/v1/businesses/"
                + first.business() + "/runs/" + first.run()));
        lines.add(Line.empty());
        lines.add(Line.of("  Ctrl-C ends everything.", Style.DIM));
        return lines;
    }

    static Line entry(String label, String value) {
        return Line.of("  ").and(label, Style.DIM).padTo(LABEL_COLUMNS).and(value);
    }
}
