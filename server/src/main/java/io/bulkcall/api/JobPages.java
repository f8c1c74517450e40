package io.bulkcall.api;

import io.bulkcall.call.Job;
import io.bulkcall.call.JobPage;
import io.bulkcall.call.JobPosition;
import java.util.List;
import java.util.function.LongSupplier;

/** Pages of jobs, whose order may be the queue's. */
final class JobPages {

    private JobPages() {}

    static JobPosition position(Paging paging, JobPosition first) {
        if (paging.cursor() == null) {
            return first;
        }
        List<Long> key = Cursor.parse(paging.cursor(), 2).key();
        return new JobPosition(key.getFirst(), key.getLast());
    }

    static Page<Job> of(Paging paging, JobPage page, LongSupplier total) {
        JobPosition next = page.next();
        return new Page<>(
                page.jobs(),
                next == null ? null : Cursor.at(next.notBefore(), next.jobId()).toString(),
                paging.count() ? total.getAsLong() : null);
    }
}
