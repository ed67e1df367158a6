package vn.loa.http;

import java.nio.file.Path;

/**
 * A file that was sent, on disk until the request ends.
 *
 * @param digest SHA-256, by which two requests with the same file are the same
 */
public record Upload(Path file, boolean isCsv, String digest) {
    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What an idempotency key remembers of it. */
    @Override
    public String toString() {
        return digest;
    }
}
