package id.prakerja.training.signature;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

/** Takes the roles of partners from every token that claims them: a partner is who has signed, and nobody else. */
@ApplicationScoped
public class TokenRoles implements SecurityIdentityAugmentor {

    private static final Set<String> BY_SIGNATURE = Set.of(PartnerRole.PLATFORM, PartnerRole.INSTITUTION);

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        boolean claimed = identity.getRoles().stream().anyMatch(BY_SIGNATURE::contains);
        if (!claimed || identity.getPrincipal() instanceof SignedRequest) {
            return Uni.createFrom().item(identity);
        }
        Set<String> roles = new HashSet<>(identity.getRoles());
        roles.removeAll(BY_SIGNATURE);
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(identity.getPrincipal())
                        .addRoles(roles)
                        .addCredentials(identity.getCredentials())
                        .addAttributes(identity.getAttributes())
                        .build());
    }
}
