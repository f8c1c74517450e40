package io.bulkcall.lead;

/** A list as it is named where it is one of several. */
public record ListName(long id, String name) {}
