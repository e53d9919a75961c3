package id.prakerja.registration.door.token;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Signs tokens that open a person's own data, and nothing else. They follow the system's clock, as all tokens do. */
@ApplicationScoped
public class ApplicantTokens {

    private final ApplicantTokenConfig config;

    ApplicantTokens(ApplicantTokenConfig config) {
        this.config = config;
    }

    /**
     * A token for somebody who has proved to be the applicant.
     *
     * @param applicantId who
     * @return the token, or empty where this service signs none
     */
    public Optional<ApplicantToken> issue(UUID applicantId) {
        return signed(claims(applicantId).claim(Caller.APPLICANT_ID_CLAIM, applicantId.toString()));
    }

    /**
     * A token for somebody who is about to register and has proved nothing: under an account of its own, it opens nobody's data, and
     * registers one person.
     *
     * @return the token, or empty where this service signs none
     */
    public Optional<ApplicantToken> issueToNewcomer() {
        return signed(claims(UUID.randomUUID()));
    }

    private JwtClaimsBuilder claims(UUID account) {
        return Jwt.issuer(config.issuer())
                .subject(account.toString())
                .upn(account.toString())
                .groups(Role.APPLICANT);
    }

    private Optional<ApplicantToken> signed(JwtClaimsBuilder claims) {
        if (!config.issued()) {
            return Optional.empty();
        }
        long seconds = config.validity().toSeconds();
        return Optional.of(new ApplicantToken(claims.expiresIn(seconds).sign(), seconds));
    }

    /**
     * Whether this service signs tokens.
     *
     * @return true if so
     */
    public boolean areIssued() {
        return config.issued();
    }
}
