package id.prakerja.registration.identity.registry;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Port to the civil registry, which knows whether a NIK, a name and a date of birth belong together. */
public interface IdentityRegistry {

    /**
     * Asks about several people at once. Asking again changes nothing at the registry.
     *
     * @param questions at least one
     * @return answers in any order; a question without an answer is asked again later. Fails with
     *     {@link RegistryRefusedException} if the registry is there and does not take the questions, and with anything else if it
     *     is away, slow or busy
     */
    Uni<List<IdentityAnswer>> verify(List<IdentityQuestion> questions);
}
