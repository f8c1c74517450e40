package io.bulkcall.imports;

import java.util.Locale;

/** Where an import is. */
public enum ImportStatus {
    /** The file is on its way. */
    UPLOADING,
    /** The file is here; which column is what is to be said. */
    MAPPING,
    /** Its rows become leads. */
    RUNNING,
    /** Every row was read; some may have been rejected. */
    COMPLETED,
    /** The file could not be read to its end; what was taken before stays. */
    FAILED,
    /** Somebody ended it; what was taken before stays. */
    CANCELLED;

    static ImportStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** For programs: {@code mapping}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
