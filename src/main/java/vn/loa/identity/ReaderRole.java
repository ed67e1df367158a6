package vn.loa.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** Gives {@link Roles#READER} to everybody whose work needs the editorial content, so that no operation lists them all. */
@ApplicationScoped
class ReaderRole implements SecurityIdentityAugmentor {
    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getRoles().stream().noneMatch(Roles.READERS::contains)) {
            return Uni.createFrom().item(withoutReader(identity));
        }
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity)
                        .addRole(Roles.READER)
                        .build());
    }

    /** A token cannot bring the derived role itself; what else it brings, it keeps. */
    private static SecurityIdentity withoutReader(SecurityIdentity identity) {
        return identity.hasRole(Roles.READER)
                ? QuarkusSecurityIdentity.builder()
                        .setPrincipal(identity.getPrincipal())
                        .addCredentials(identity.getCredentials())
                        .addAttributes(identity.getAttributes())
                        .addRoles(identity.getRoles().stream()
                                .filter(role -> !role.equals(Roles.READER))
                                .collect(Collectors.toUnmodifiableSet()))
                        .build()
                : identity;
    }
}
