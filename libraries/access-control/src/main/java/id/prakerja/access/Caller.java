package id.prakerja.access;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who makes the present request, read from the verified token. Roles open an endpoint ({@code @RolesAllowed}); this class
 * narrows what is behind it to the caller's own data or own region.
 */
@RequestScoped
public class Caller {

    /** Claim with the id of the applicant whose token it is; absent before registration and for staff. */
    public static final String APPLICANT_ID_CLAIM = "applicant_id";

    /** Claim with the two-digit province of an officer. */
    public static final String REGION_CLAIM = "region";

    private final SecurityIdentity identity;

    @Inject
    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The account that the token was issued to.
     *
     * @return the {@code sub} claim; the principal's name where there is no token
     */
    public String subject() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.getSubject()
                : identity.getPrincipal().getName();
    }

    /** Whether the request comes without any credentials, which only operations that are open to all let through. */
    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    /**
     * The applicant whose token this is.
     *
     * @return the id, or empty for staff and for people who have not registered yet
     */
    public Optional<UUID> applicantId() {
        return claim(APPLICANT_ID_CLAIM).flatMap(Caller::uuid);
    }

    /**
     * The province an officer works for.
     *
     * @return two-digit code, or empty
     */
    public Optional<String> region() {
        return claim(REGION_CLAIM);
    }

    /**
     * Whether the caller has a role.
     *
     * @param role one of {@link Role}
     * @return true if the token carries it
     */
    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    /**
     * Whether the caller may see data of any person, by one of the given roles.
     *
     * @param roles some of {@link Role}
     * @return true if the token carries at least one
     */
    public boolean hasAnyRole(String... roles) {
        for (String role : roles) {
            if (hasRole(role)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the data of this person are the caller's own.
     *
     * @param personId the person's id
     * @return true if the caller is an applicant and the token carries this id
     */
    public boolean isSelf(UUID personId) {
        return hasRole(Role.APPLICANT) && applicantId().filter(personId::equals).isPresent();
    }

    /**
     * Lets the person through, and nobody else.
     *
     * @param personId the person's id
     * @throws ForbiddenException if it is not the caller's
     */
    public void requireSelf(UUID personId) {
        if (!isSelf(personId)) {
            throw new ForbiddenException();
        }
    }

    /**
     * Lets the person through, and staff with one of the given roles.
     *
     * @param personId the person's id
     * @param staffRoles roles that see everybody's data here
     * @throws ForbiddenException if the caller is neither
     */
    public void requireSelfOr(UUID personId, String... staffRoles) {
        if (!hasAnyRole(staffRoles)) {
            requireSelf(personId);
        }
    }

    /**
     * Whether an officer works for this province.
     *
     * @param province two-digit code
     * @return true if the caller is an officer of it
     */
    public boolean isOfficerOf(String province) {
        return hasRole(Role.OFFICER) && region().filter(province::equals).isPresent();
    }

    /**
     * Lets an officer of the province through, and nobody else.
     *
     * @param province two-digit code
     * @throws ForbiddenException if the caller is not an officer of it
     */
    public void requireRegion(String province) {
        if (!isOfficerOf(province)) {
            throw new ForbiddenException();
        }
    }

    private Optional<String> claim(String name) {
        // Asking for a claim of our own that is not there costs the library an exception.
        return identity.getPrincipal() instanceof JsonWebToken token
                        && token.getClaimNames().contains(name)
                ? token.<String>claim(name)
                : Optional.empty();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
