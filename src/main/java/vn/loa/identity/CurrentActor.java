package vn.loa.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** Who sent the current request, from its verified token. */
@RequestScoped
public class CurrentActor {
    /** What the log can keep; Keycloak's subjects are UUIDs. */
    private static final Pattern SUBJECT = Pattern.compile("[\\x21-\\x7E]{1,64}");

    private static final int NAME_LENGTH = 200;

    private final SecurityIdentity identity;

    CurrentActor(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Actor get() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)
                || token.getSubject() == null
                || !SUBJECT.matcher(token.getSubject()).matches()) {
            throw Problem.of(ProblemType.UNAUTHENTICATED);
        }
        var name = token.<String>claim("name").orElseGet(token::getName);
        return new Actor(
                new Person(token.getSubject(), shortened(name)),
                identity.getRoles().stream().filter(Roles.ALL::contains).collect(Collectors.toUnmodifiableSet()));
    }

    /** Nobody is kept from work by the length of a name. */
    private static String shortened(String name) {
        if (name.length() <= NAME_LENGTH) {
            return name;
        }
        var end = Character.isHighSurrogate(name.charAt(NAME_LENGTH - 1)) ? NAME_LENGTH - 1 : NAME_LENGTH;
        return name.substring(0, end);
    }
}
