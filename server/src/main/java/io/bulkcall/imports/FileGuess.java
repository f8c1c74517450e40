package io.bulkcall.imports;

/** Finds out what a file is, while it passes by. */
final class FileGuess {
    private static final int MAGIC = 8;

    private final EncodingGuess encoding = new EncodingGuess();
    private final byte[] magic = new byte[MAGIC];
    private long size;

    void take(byte[] bytes, int length) {
        for (int i = 0; i < length && size + i < MAGIC; i++) {
            magic[(int) size + i] = bytes[i];
        }
        size += length;
        if (!isZip()) {
            encoding.take(bytes, length);
        }
    }

    /** @throws UnreadableFileException if it is nothing that has rows */
    FileFormat format() throws UnreadableFileException {
        if (size == 0) {
            throw new UnreadableFileException(FileFault.FILE_EMPTY, "the file is empty");
        }
        if (isZip()) {
            return FileFormat.XLSX;
        }
        if (begins(0xd0, 0xcf, 0x11, 0xe0)) {
            throw new UnreadableFileException(
                    FileFault.OLD_WORKBOOK,
                    "an old Excel workbook (.xls), or one with a password; save it as .xlsx without one, or as CSV");
        }
        if (begins('%', 'P', 'D', 'F')) {
            throw new UnreadableFileException(
                    FileFault.PDF, "a PDF has no rows; a CSV file or an Excel workbook (.xlsx) is needed");
        }
        return FileFormat.CSV;
    }

    /** @throws UnreadableFileException if it is no text */
    Encoding encoding() throws UnreadableFileException {
        return encoding.encoding()
                .orElseThrow(() -> new UnreadableFileException(
                        FileFault.UNKNOWN_KIND, "neither a text nor an Excel workbook (.xlsx); its kind is unknown"));
    }

    /** In bytes. */
    long size() {
        return size;
    }

    /** An estimate for a CSV. */
    long rows(boolean headings) {
        return Math.max(0, encoding.lines() - (headings ? 1 : 0));
    }

    /** By its whole signature: people's names begin with PK too. */
    private boolean isZip() {
        return begins('P', 'K', 3, 4);
    }

    private boolean begins(int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if ((magic[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
