package io.bulkcall.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook (ECMA-376): a ZIP whose directory stands at its end, so it has to lie in a file. That file has no
 * name any more when it is open: it is gone with this process, however that ends.
 */
final class Workbook implements Closeable {
    private static final String BOOK = "xl/workbook.xml";

    private final ZipFile zip;
    private final Unfolding unfolding;
    private final String sheet;
    private final boolean since1904;

    /** The first sheet that is not hidden. */
    private Workbook(ZipFile zip, long size, Pulse pulse) throws IOException {
        this.zip = zip;
        unfolding = new Unfolding(size, pulse);
        String sheetId = null;
        boolean dates1904 = false;
        try (Xml book = required(BOOK)) {
            while (book.next()) {
                if (book.begins("workbookPr")) {
                    String flag = book.attribute("date1904");
                    dates1904 = flag != null && (flag.equals("1") || flag.equals("true"));
                } else if (book.begins("sheet") && sheetId == null && isShown(book.attribute("state"))) {
                    sheetId = book.anyAttribute("id");
                }
            }
        }
        since1904 = dates1904;
        String target = sheetId == null ? null : target(sheetId);
        sheet = target == null ? "xl/worksheets/sheet1.xml" : path(target);
    }

    /** @throws UnreadableFileException if it is none */
    static Workbook open(InputStream bytes, Pulse pulse) throws IOException {
        Path path = Files.createTempFile("bulkcall-import-", ".xlsx");
        try {
            long size = Files.copy(bytes, path, StandardCopyOption.REPLACE_EXISTING);
            ZipDirectory.check(path);
            ZipFile zip = new ZipFile(path.toFile());
            try {
                return new Workbook(zip, size, pulse);
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw new UnreadableFileException(
                    FileFault.WORKBOOK_DAMAGED, "the Excel workbook is damaged, or was cut off");
        } finally {
            Files.delete(path);
        }
    }

    Xml sheet() throws IOException {
        return required(sheet);
    }

    SharedStrings sharedStrings() throws IOException {
        try (Xml part = optional("xl/sharedStrings.xml")) {
            return SharedStrings.read(part, SharedStrings.COUNT_MAX, SharedStrings.SIZE_MAX);
        }
    }

    NumberFormats numberFormats() throws IOException {
        try (Xml part = optional("xl/styles.xml")) {
            return NumberFormats.read(part, since1904);
        }
    }

    /** How much of the sheet has been read, 0 to 1, if nothing else was read since {@code unfoldedBefore}. */
    double share(long unfoldedBefore) {
        ZipEntry entry = zip.getEntry(sheet);
        return entry == null || entry.getSize() <= 0
                ? 0
                : Math.min(1, (double) (unfolding.count() - unfoldedBefore) / entry.getSize());
    }

    long unfolded() {
        return unfolding.count();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private @Nullable String target(String id) throws IOException {
        try (Xml part = optional("xl/_rels/workbook.xml.rels")) {
            while (part != null && part.next()) {
                if (part.begins("Relationship") && id.equals(part.attribute("Id"))) {
                    return part.attribute("Target");
                }
            }
        }
        return null;
    }

    private static boolean isShown(@Nullable String state) {
        return state == null || state.equals("visible");
    }

    private static String path(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private Xml required(String name) throws IOException {
        Xml part = optional(name);
        if (part == null) {
            throw zip.getEntry(BOOK) == null
                    ? new UnreadableFileException(FileFault.NOT_A_WORKBOOK, "a ZIP file, but no Excel workbook (.xlsx)")
                    : new UnreadableFileException(
                            FileFault.WORKBOOK_DAMAGED, "the Excel workbook has no sheet of cells");
        }
        return part;
    }

    private @Nullable Xml optional(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return entry == null ? null : new Xml(unfolding.of(zip.getInputStream(entry)));
    }
}
