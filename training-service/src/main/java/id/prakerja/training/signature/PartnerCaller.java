package id.prakerja.training.signature;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Which partner makes the present request. */
@RequestScoped
public class PartnerCaller {

    private final SecurityIdentity identity;

    PartnerCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The signed request.
     *
     * @return who signed and what
     * @throws ForbiddenException if the caller came by a token, whatever roles it claims
     */
    public SignedRequest signed() {
        return ifSigned().orElseThrow(ForbiddenException::new);
    }

    /** The signed request, or empty where the caller came by a token. */
    public Optional<SignedRequest> ifSigned() {
        return identity.getPrincipal() instanceof SignedRequest signed ? Optional.of(signed) : Optional.empty();
    }
}
