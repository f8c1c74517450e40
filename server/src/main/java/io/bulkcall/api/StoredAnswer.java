package io.bulkcall.api;

import org.jspecify.annotations.Nullable;

/** An answer as it was sent once, to be sent again. */
record StoredAnswer(int status, @Nullable String contentType, String body) {}
