package vn.loa.http;

import java.io.IOException;
import java.io.OutputStream;

/** A file that is sent while it is written; what waits to be sent is all of it that is in memory. */
public record Download(Body body) {
    /** Writes the file; not called where only its headers were asked for. */
    public interface Body {
        void write(OutputStream out) throws IOException;
    }
}
