package vn.loa.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** Writes a body to disk as it comes, so that its size does not count in memory. */
@Provider
@Consumes({Upload.CSV, Upload.XLSX, MediaType.APPLICATION_JSON})
class UploadReader implements MessageBodyReader<Upload> {
    private final RoutingContext request;

    UploadReader(RoutingContext request) {
        this.request = request;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Upload.class;
    }

    @Override
    public Upload readFrom(
            Class<Upload> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        var charset = media.getParameters().get("charset");
        var isText = !Upload.XLSX.equals(media.getType() + "/" + media.getSubtype()); // clients name one for it as well
        if (isText && charset != null && !charset.equalsIgnoreCase("UTF-8")) {
            throw Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        var file = Files.createTempFile("loa-upload-", null);
        request.addEndHandler(ended -> delete(file));
        try (var digested = new DigestInputStream(body, MessageDigest.getInstance("SHA-256"));
                var out = Files.newOutputStream(file)) {
            digested.transferTo(out);
            var digest = HexFormat.of().formatHex(digested.getMessageDigest().digest());
            return new Upload(file, media.getSubtype().equals("csv"), digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java platform has it
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
