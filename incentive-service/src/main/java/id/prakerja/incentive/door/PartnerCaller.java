package id.prakerja.incentive.door;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** Which payment partner makes the present request. */
@RequestScoped
class PartnerCaller {

    private final SecurityIdentity identity;

    PartnerCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The partner's id.
     *
     * @throws ForbiddenException if the caller came by a token, whatever roles it claims
     */
    String partner() {
        if (identity.getPrincipal() instanceof PartnerPrincipal signed) {
            return signed.partner();
        }
        throw new ForbiddenException();
    }
}
