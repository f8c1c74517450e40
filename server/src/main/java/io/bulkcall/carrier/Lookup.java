package io.bulkcall.carrier;

/** What a question to the carrier came back with. */
public sealed interface Lookup<T> {

    record Found<T>(T value) implements Lookup<T> {}

    /** The carrier knows no such call. Right after a create that proves nothing: its lists lag behind. */
    record NotFound<T>() implements Lookup<T> {}

    /** No usable answer; ask again later. */
    record Failed<T>(CarrierError error) implements Lookup<T> {}
}
