package vn.loa.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.loa.identity.Roles;

/** The people of the tests, each with a token of its own. */
public final class People {
    private People() {}

    /** A request of a person whose subject is its name. */
    public static RequestSpecification as(String name, String... roles) {
        return given().auth().oauth2(token(name, roles));
    }

    public static RequestSpecification anna() {
        return as("anna", Roles.AUTHOR);
    }

    public static RequestSpecification erin() {
        return as("erin", Roles.EDITOR);
    }

    public static RequestSpecification binh() {
        return as("binh", Roles.APPROVER);
    }

    public static RequestSpecification plan() {
        return as("plan", Roles.PLANNER);
    }

    public static String token(String name, String... roles) {
        return claims(name, roles).sign(signingKey());
    }

    /** The claims of a good token, to be spoilt. */
    public static JwtClaimsBuilder claims(String name, String... roles) {
        var issuer = ConfigProvider.getConfig().getValue("quarkus.oidc.token.issuer", String.class);
        return Jwt.subject(name)
                .preferredUserName(name)
                .claim("name", name)
                .claim("realm_access", Map.of("roles", Set.of(roles)))
                .audience("loa-api")
                .issuer(issuer)
                .expiresIn(Duration.ofMinutes(10));
    }

    public static PrivateKey signingKey() {
        try {
            var encoded = ConfigProvider.getConfig().getValue(EmbeddedParts.SIGNING_KEY, String.class);
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
