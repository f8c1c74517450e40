package io.bulkcall.bench;

import java.nio.file.Path;

/**
 * What a part measures with.
 *
 * @param directory for files of its own
 * @param script {@code ./bulkcall}, which starts the server
 * @param profiled whether PostgreSQL's statistics of each statement are wanted; they cost some of the speed
 */
record Bench(Postgres postgres, Scale scale, Path directory, Path script, boolean profiled) {

    void say(String text) {
        System.out.println(text);
    }

    Load load(int threads) {
        return new Load(threads, scale.warmUp(), scale.measured());
    }
}
