package id.prakerja.signed;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Who may sign, as a service knows them. */
public interface SigningPartners {

    /**
     * A partner.
     *
     * @param partnerId as it calls itself
     * @return empty if there is no such partner
     */
    Uni<Optional<SigningPartner>> find(String partnerId);

    /** Told of each request that a key has let in. */
    void used(String partnerId, String keyId);
}
