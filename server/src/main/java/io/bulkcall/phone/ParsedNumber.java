package io.bulkcall.phone;

/** What became of a number that somebody wrote. */
public sealed interface ParsedNumber {

    record Valid(PhoneNumber number) implements ParsedNumber {}

    /**
     * Nothing that can be called.
     *
     * @param code for programs: {@code missing, not_a_number, has_extension, unknown_country, too_short, too_long,
     *     not_valid}
     * @param detail one line for a person; does not repeat the number
     */
    record Invalid(String code, String detail) implements ParsedNumber {}
}
