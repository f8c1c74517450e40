package io.bulkcall.simulator.rest;

import io.bulkcall.simulator.http.Reply;

/** What comes of a request. */
sealed interface Answer {

    record Given(Reply reply) implements Answer {}

    /** The request broke the protocol: it goes into the ledger. */
    record Refused(Problem problem) implements Answer {}

    /** A proper request for something that is not there, or not any more: no fault of who asked. */
    record Absent(Problem problem) implements Answer {}
}
