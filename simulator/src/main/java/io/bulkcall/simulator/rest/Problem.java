package io.bulkcall.simulator.rest;

import io.bulkcall.simulator.error.TwilioError;

/** A refusal in Twilio's terms. */
record Problem(int code, int status, String message) {

    static Problem of(int code) {
        var error = TwilioError.of(code).orElseThrow();
        return new Problem(code, error.status(), error.message());
    }

    /** An invalid parameter, under the code of Twilio's dictionary. */
    static Problem of(int code, String message) {
        return new Problem(code, TwilioError.of(code).orElseThrow().status(), message);
    }

    static Problem notFound(String path) {
        return new Problem(20404, 404, "The requested resource " + path + " was not found");
    }

    String moreInfo() {
        return "https://www.twilio.com/docs/errors/" + code;
    }
}
