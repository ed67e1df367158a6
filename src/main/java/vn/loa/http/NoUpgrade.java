package vn.loa.http;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Without encryption there is HTTP/1.1 only: RFC 9113 has no upgrade to HTTP/2 in clear text any more (§3.1), and Java's
 * client, which asks for it unless told otherwise, can lose an answer that comes as fast as one from the cache.
 */
@ApplicationScoped
class NoUpgrade implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
