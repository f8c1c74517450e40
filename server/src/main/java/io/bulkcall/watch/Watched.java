package io.bulkcall.watch;

import java.util.List;

/** Something that can be watched. Not for several threads at once. */
interface Watched {

    /** Reads how it is now, and returns what is different from the time before. */
    List<News> read();

    /** What somebody must be told who has been told nothing yet. */
    List<News> whole();

    /** Whether nothing will change any more. */
    boolean isOver();
}
