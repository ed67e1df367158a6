package vn.loa.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** Who sent the current request, from its verified token. */
@RequestScoped
public class CurrentActor {
    private final SecurityIdentity identity;

    CurrentActor(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Actor get() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token) || token.getSubject() == null) {
            throw Problem.of(ProblemType.UNAUTHENTICATED);
        }
        var name = token.<String>claim("name").orElseGet(token::getName);
        return new Actor(
                new Person(token.getSubject(), name),
                identity.getRoles().stream().filter(Roles.ALL::contains).collect(Collectors.toUnmodifiableSet()));
    }
}
