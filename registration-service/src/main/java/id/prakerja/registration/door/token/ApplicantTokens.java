package id.prakerja.registration.door.token;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import io.smallrye.jwt.build.Jwt;
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
        if (!config.issued()) {
            return Optional.empty();
        }
        long seconds = config.validity().toSeconds();
        String token = Jwt.issuer(config.issuer())
                .subject(applicantId.toString())
                .upn(applicantId.toString())
                .groups(Role.APPLICANT)
                .claim(Caller.APPLICANT_ID_CLAIM, applicantId.toString())
                .expiresIn(seconds)
                .sign();
        return Optional.of(new ApplicantToken(token, seconds));
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
