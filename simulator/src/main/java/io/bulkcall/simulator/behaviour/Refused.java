package io.bulkcall.simulator.behaviour;

/** A behaviour that cannot be understood: which field, and why. */
public final class Refused extends RuntimeException {
    private final String field;
    private final String reason;

    Refused(String field, String reason) {
        super(field + ": " + reason);
        this.field = field;
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }

    public String field() {
        return field;
    }
}
