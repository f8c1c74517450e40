package io.bulkcall.request;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with what somebody sent.
 *
 * @param field its name as sent, with dots between levels: {@code twilio.account_sid}
 * @param index place in the list that the field is or lies in, from 0; null = in no list
 * @param code for programs, such as {@code required} or {@code too_long}
 * @param detail one line for a person
 */
public record Flaw(String field, @Nullable Integer index, String code, String detail) {

    public Flaw(String field, String code, String detail) {
        this(field, null, code, detail);
    }
}
