package io.bulkcall.watch;

import io.bulkcall.attention.Attention;
import io.bulkcall.call.Job;
import io.bulkcall.call.Limits;
import io.bulkcall.run.Run;

/** Something that a watcher is told. */
public sealed interface News {

    /** A watched run, whole. */
    record Progress(Run run) implements News {}

    /** The watched run has ended: nothing more will come. */
    record End(Run run) implements News {}

    /** How many lines of the business are in use, or how many it has. */
    record LimitsNow(Limits limits) implements News {}

    /** One of the business's runs. */
    record RunNow(Run run) implements News {}

    /** One of the business's calls: begun, further on, or over. */
    record CallNow(Job job) implements News {}

    /** Something that a person should look at. */
    record AttentionNow(Attention attention) implements News {}

    /** Nobody needs to look at it any more. */
    record AttentionOver(Attention attention) implements News {}

    /** The stream is over, for the watcher fell behind or this node is going down; whoever comes again is told everything. */
    record Closed() implements News {}
}
