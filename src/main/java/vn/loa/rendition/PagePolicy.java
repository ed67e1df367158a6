package vn.loa.rendition;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import vn.loa.answer.Form;

/** What browsers are told to do with a page or a file, and not to do. */
final class PagePolicy {
    /** No script, nothing from elsewhere, no style but the page's own, and no frame around it. */
    static final Form PAGE =
            strict(Form.text(MediaType.TEXT_HTML), "style-src 'sha256-" + digest() + "'; img-src data:");

    private PagePolicy() {}

    /** @param name without characters that a header or a file system would mind, as slugs are */
    static Form file(String name) {
        return strict(Form.binary("application/pdf"), "style-src 'unsafe-inline'")
                .with("Content-Disposition", "inline; filename=\"" + name + "\"");
    }

    private static Form strict(Form form, String allowed) {
        return form.with("X-Content-Type-Options", "nosniff")
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; " + allowed
                                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }

    private static String digest() {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256")
                            .digest(PrintPages.STYLE.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java platform has it
        }
    }
}
