package io.bulkcall.bench;

/** One thing that is measured, with everything that it is compared to. */
interface Part {

    /** As it is called on the command line and in the document. */
    String name();

    Section measure(Bench bench) throws Exception;
}
