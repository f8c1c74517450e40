package io.bulkcall.imports;

import java.io.Serial;

/** An import was cancelled, or this node was silent for so long that another goes on. Undoes the transaction it is thrown in. */
final class LeaseLostException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    LeaseLostException() {
        super("the lease of an import is lost", null, false, false);
    }
}
