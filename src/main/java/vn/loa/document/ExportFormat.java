package vn.loa.document;

/** How an export is written. */
public enum ExportFormat {
    CSV,
    JSON
}
