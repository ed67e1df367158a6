package vn.loa.answer;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;

/**
 * What is answered to everybody who asks for the same: the body in both forms and all that is said of it. The entity tag
 * is a digest of what is sent, so it changes when a reader would see a difference, and only then; the compressed form
 * has a tag of its own (RFC 9110 §8.8.3).
 */
final class Answer {
    private static final int WORTH_COMPRESSING = 1_024;
    private static final Buffer NOTHING = Buffer.buffer();

    private final Form form;
    private final Buffer plain;
    private final Buffer compressed;
    private final String tag;
    private final Instant modifiedAt;
    private final Instant nextChangeAt;
    private final Set<String> keys;
    private final String surrogateKey;
    private final String vary;
    private final String link;

    /** @see Answers#of */
    Answer(
            Form form,
            byte[] plain,
            Instant modifiedAt,
            Instant nextChangeAt,
            Collection<String> keys,
            String vary,
            String link) {
        this.form = form;
        this.plain = Buffer.buffer(plain);
        this.compressed = !form.isText() || plain.length < WORTH_COMPRESSING ? NOTHING : Buffer.buffer(gzip(plain));
        this.tag = checksum(plain);
        this.modifiedAt = modifiedAt;
        this.nextChangeAt = nextChangeAt;
        this.keys = Set.copyOf(keys);
        this.surrogateKey = String.join(" ", new TreeSet<>(keys));
        this.vary = vary;
        this.link = link;
    }

    Form form() {
        return form;
    }

    boolean isCompressible() {
        return compressed.length() > 0;
    }

    Buffer body(boolean gzip) {
        return gzip ? compressed : plain;
    }

    String tag(boolean gzip) {
        return "\"" + tag + (gzip ? "-gzip" : "") + "\"";
    }

    /** Null where there is no honest one. */
    Instant modifiedAt() {
        return modifiedAt;
    }

    /** Null where nothing is known. */
    Instant nextChangeAt() {
        return nextChangeAt;
    }

    boolean isOver(Instant now) {
        return nextChangeAt != null && !now.isBefore(nextChangeAt);
    }

    Set<String> keys() {
        return keys;
    }

    String surrogateKey() {
        return surrogateKey;
    }

    String vary() {
        return vary;
    }

    /** Null where it is no page of a list. */
    String link() {
        return link;
    }

    /** Bytes that it takes in memory, as far as they differ between answers. */
    int weight() {
        return plain.length() + compressed.length() + 2 * surrogateKey.length() + 1_024;
    }

    /** Two checksums that processors have instructions for, and the length: nobody is kept out by it, only told apart. */
    private static String checksum(byte[] bytes) {
        var castagnoli = new CRC32C();
        castagnoli.update(bytes);
        var ethernet = new CRC32();
        ethernet.update(bytes);
        return HexFormat.of().toHexDigits(castagnoli.getValue() << 32 | ethernet.getValue())
                + Integer.toHexString(bytes.length);
    }

    private static byte[] gzip(byte[] plain) {
        var bytes = new ByteArrayOutputStream(plain.length / 3);
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // memory does not fail
        }
        return bytes.toByteArray();
    }
}
