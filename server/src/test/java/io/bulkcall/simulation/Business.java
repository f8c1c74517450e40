package io.bulkcall.simulation;

import java.util.stream.LongStream;

/** @param leads how many it has, with the ids from 1 */
record Business(long id, int leads) {

    /** Some of its leads, in an order of their own. */
    long[] someLeads(Chance chance) {
        int first = chance.between(1, leads);
        int count = chance.between(1, leads);
        return LongStream.range(0, count).map(n -> (first + n) % leads + 1).toArray();
    }
}
