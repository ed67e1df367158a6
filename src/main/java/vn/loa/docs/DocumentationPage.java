package vn.loa.docs;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What Swagger UI, which is served as it is, needs beside itself. */
@ApplicationScoped
class DocumentationPage {
    private static final String PATH = "/api/docs";
    /** The contract names this address, so that it holds on every installation and names no identity provider. */
    private static final String OPENID_CONFIGURATION = PATH + "/openid-configuration";
    /** Ahead of the page's own route, which takes everything under its path. */
    private static final int FIRST = -1;

    private final Optional<String> identityProvider;
    private final String policy;

    DocumentationPage(@ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> identityProvider) {
        this.identityProvider = identityProvider.map(url -> url.replaceFirst("/+$", ""));
        // The page's script stands in the page, and it asks the identity provider for the token.
        this.policy = "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
                + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'"
                + identityProvider
                        .map(DocumentationPage::origin)
                        .map(" "::concat)
                        .orElse("")
                + "; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    void register(@Observes Router router) {
        router.get(OPENID_CONFIGURATION).order(FIRST).handler(this::leadToIdentityProvider);
        router.route(PATH + "*").order(FIRST).handler(this::protect);
    }

    private void leadToIdentityProvider(RoutingContext request) {
        if (identityProvider.isEmpty()) {
            request.fail(503);
            return;
        }
        request.response()
                .setStatusCode(307)
                .putHeader(HttpHeaders.LOCATION, identityProvider.get() + "/.well-known/openid-configuration")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }

    private void protect(RoutingContext request) {
        request.response()
                .putHeader("Content-Security-Policy", policy)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer");
        request.next();
    }

    private static String origin(String url) {
        var address = URI.create(url);
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
