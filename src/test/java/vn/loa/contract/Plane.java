package vn.loa.contract;

import java.nio.file.Path;
import java.util.List;

/** One committed contract: the operations under some paths, for one kind of caller. */
public enum Plane {
    DELIVERY("Loa: what the public reads", """
            Published content of the administrative-reform communications, open to everybody without a token.
            Everything comes with a strong `ETag`; ask again with `If-None-Match`, and an unchanged answer costs \
            nothing. Lists are paged by an opaque cursor: follow `next`, or the `Link` header, as it is. An unknown \
            query parameter is refused with its name, never ignored.
            Whatever is not answered as asked for is an RFC 9457 problem; its `type` leads to a page that explains it.
            Within v1 members may be added; none is renamed or removed.""", List.of("/api/v1/", "/problems")),
    MANAGEMENT("Loa: what staff and other systems do", """
            Writing, reviewing and publishing. Every call needs a bearer token of the realm; the roles in it decide \
            which operations are open (`x-roles`).
            Every change of something that has an `ETag` needs it in `If-Match`: 428 without, 412 when somebody else \
            was faster. A POST with an `Idempotency-Key` is done once and answered again for 24 hours. \
            `validateOnly=true` tells what a write would meet, and stores nothing.
            Whatever is not answered as asked for is an RFC 9457 problem; its `type` leads to a page that explains it.
            Within v1 members may be added; none is renamed or removed.""", List.of("/api/manage/v1/"));

    private static final Path DIRECTORY = Path.of("openapi");

    private final String title;
    private final String description;
    private final List<String> prefixes;

    Plane(String title, String description, List<String> prefixes) {
        this.title = title;
        this.description = description;
        this.prefixes = prefixes;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    boolean has(String path) {
        return prefixes.stream().anyMatch(path::startsWith);
    }

    boolean isStaff() {
        return this == MANAGEMENT;
    }

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Where the contract is committed. */
    public Path file() {
        return DIRECTORY.resolve(code() + ".yaml");
    }
}
