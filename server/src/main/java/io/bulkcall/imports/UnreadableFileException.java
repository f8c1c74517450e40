package io.bulkcall.imports;

import java.io.IOException;
import java.io.Serial;

/** A file that is not what it should be. The message is one line for whoever sent it. */
final class UnreadableFileException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    UnreadableFileException(String detail) {
        super(detail);
    }
}
