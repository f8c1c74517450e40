package io.bulkcall.call;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some jobs of many.
 *
 * @param next where the next page begins; null = this was the last. A page may be short, even empty, and not be the last
 */
public record JobPage(List<Job> jobs, @Nullable JobPosition next) {

    public static final JobPage EMPTY = new JobPage(List.of(), null);

    /** @param oneMore than the limit if there are more */
    static JobPage of(List<Job> oneMore, int limit, Function<Job, JobPosition> position) {
        if (oneMore.size() <= limit) {
            return new JobPage(oneMore, null);
        }
        List<Job> jobs = oneMore.subList(0, limit);
        return new JobPage(jobs, position.apply(jobs.getLast()));
    }

    JobPage with(List<Job> others) {
        return new JobPage(others, next);
    }
}
