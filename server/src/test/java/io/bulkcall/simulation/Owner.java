package io.bulkcall.simulation;

import java.time.Duration;

/** Whose threads they are: a node, which can die or freeze with all of them, or the world outside, which cannot. */
final class Owner {

    private final String name;
    private final boolean mortal;
    private boolean dead;
    private Duration frozenUntil = Duration.ZERO;

    Owner(String name, boolean mortal) {
        this.name = name;
        this.mortal = mortal;
    }

    boolean isMortal() {
        return mortal;
    }

    String name() {
        return name;
    }

    boolean isDead() {
        return dead;
    }

    void die() {
        dead = true;
    }

    void freezeUntil(Duration at) {
        frozenUntil = at;
    }

    Duration frozenUntil() {
        return frozenUntil;
    }
}
