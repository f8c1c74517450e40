package io.bulkcall.watch;

import io.bulkcall.run.Run;
import io.bulkcall.run.Runs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run. */
final class WatchedRun implements Watched {

    private final Runs runs;
    private final long businessId;
    private final long runId;
    private @Nullable Run last;

    WatchedRun(Runs runs, long businessId, long runId) {
        this.runs = runs;
        this.businessId = businessId;
        this.runId = runId;
    }

    @Override
    public List<News> read() {
        Run now = runs.find(businessId, runId);
        if (last != null && now.sameButForEta(last)) {
            return List.of();
        }
        last = now;
        return whole();
    }

    @Override
    public List<News> whole() {
        if (last == null) {
            return List.of();
        }
        News progress = new News.Progress(last);
        return isOver() ? List.of(progress, new News.End(last)) : List.of(progress);
    }

    @Override
    public boolean isOver() {
        return last != null && last.status().isFinal();
    }
}
