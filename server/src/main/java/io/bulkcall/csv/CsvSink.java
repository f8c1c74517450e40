package io.bulkcall.csv;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the rows of a table go. */
@FunctionalInterface
public interface CsvSink {

    /** @param cells null = empty */
    void write(List<? extends @Nullable Object> cells) throws IOException;
}
