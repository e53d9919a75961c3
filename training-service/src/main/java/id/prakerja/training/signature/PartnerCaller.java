package id.prakerja.training.signature;

import io.quarkus.security.ForbiddenException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Which partner makes the present request, if it has been verified. */
@RequestScoped
public class PartnerCaller {

    private final CurrentVertxRequest current;

    PartnerCaller(CurrentVertxRequest current) {
        this.current = current;
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

    /** The signed request, or empty where the caller came by a token, or by none at all. */
    public Optional<SignedRequest> ifSigned() {
        return current.getCurrent().user() instanceof QuarkusHttpUser user
                        && user.getSecurityIdentity().getPrincipal() instanceof SignedRequest signed
                ? Optional.of(signed)
                : Optional.empty();
    }
}
