package io.bulkcall.simulator.call;

/** A customer's account. */
public record Account(String sid, String token) {}
