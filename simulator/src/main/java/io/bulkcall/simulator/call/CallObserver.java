package io.bulkcall.simulator.call;

/** Is told what happens to one call, in order, under the exchange's lock: it must not block. */
public interface CallObserver {

    void fired(Fired event);

    /** The call was found to be a person's or a machine's, and somebody asked to be told. */
    void judged(CallView call);

    /** The call wants its TwiML: it was answered, or told to follow other instructions. */
    void instructionsWanted(CallView call);
}
