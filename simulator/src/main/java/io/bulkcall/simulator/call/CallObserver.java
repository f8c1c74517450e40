package io.bulkcall.simulator.call;

/** Is told what happens to one call, in order, under the exchange's lock: it must not block. */
public interface CallObserver {

    void fired(Fired event);

    /** The call wants its TwiML: it was answered, or told to follow other instructions. */
    void instructionsWanted(CallView call);
}
