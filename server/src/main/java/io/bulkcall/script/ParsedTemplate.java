package io.bulkcall.script;

/** What became of a text with variables that somebody wrote. */
sealed interface ParsedTemplate permits Template, ParsedTemplate.Broken {

    /**
     * Braces that don't add up.
     *
     * @param position of the character at fault, counted from 1
     * @param detail one line for a person, position included
     */
    record Broken(int position, String detail) implements ParsedTemplate {}
}
