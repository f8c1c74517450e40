package io.bulkcall.imports;

import java.io.IOException;
import java.io.Serial;

/** A file that is not what it should be, today and tomorrow. The message is one line for whoever sent it. */
final class UnreadableFileException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final FileFault fault;

    UnreadableFileException(FileFault fault, String detail) {
        super(detail);
        this.fault = fault;
    }

    static UnreadableFileException damaged() {
        return new UnreadableFileException(FileFault.WORKBOOK_DAMAGED, "the Excel workbook is damaged");
    }

    FileFault fault() {
        return fault;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
