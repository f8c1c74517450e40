package io.bulkcall.bench;

/** Says beside a figure what was aimed at, and whether it was reached. */
final class Aim {

    private Aim() {}

    static String atLeast(double aim, double value) {
        return "≥ " + Figure.ratio(aim) + (value >= aim ? " met" : " **missed**");
    }

    static String atMost(double aim, double value) {
        return "≤ " + Figure.ratio(aim) + (value <= aim ? " met" : " **missed**");
    }
}
