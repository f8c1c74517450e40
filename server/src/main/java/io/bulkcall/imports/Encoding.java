package io.bulkcall.imports;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a CSV file's bytes are letters. */
public enum Encoding {
    UTF_8("utf-8"),
    UTF_16LE("utf-16le"),
    UTF_16BE("utf-16be"),
    WINDOWS_1255("windows-1255"),
    /** In the order in which it is read, as Windows-1255, whose letters are the same bytes. */
    ISO_8859_8("iso-8859-8"),
    WINDOWS_1251("windows-1251"),
    WINDOWS_1252("windows-1252"),
    WINDOWS_1256("windows-1256");

    private final String code;

    Encoding(String code) {
        this.code = code;
    }

    static Optional<Encoding> named(String name) {
        return Arrays.stream(values())
                .filter(encoding -> encoding.code.equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    Charset charset() {
        return Charset.forName(code);
    }

    /** For programs: the name that IANA knows it by, in small letters. */
    @Override
    public String toString() {
        return code;
    }
}
