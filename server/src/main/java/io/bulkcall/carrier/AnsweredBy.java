package io.bulkcall.carrier;

/** Who or what took a call, as far as the carrier could tell from listening. */
public enum AnsweredBy {
    HUMAN,
    /** A voicemail box, or anything else that plays a greeting. */
    MACHINE,
    FAX,
    /** It listened, and could not tell. */
    UNKNOWN
}
