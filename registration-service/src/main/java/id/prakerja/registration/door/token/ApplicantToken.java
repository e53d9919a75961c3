package id.prakerja.registration.door.token;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A token of a person's own.
 *
 * @param token to be sent as bearer token
 * @param expiresInSeconds how long it holds
 */
@Schema(name = "ApplicantToken")
public record ApplicantToken(
        String token, @Schema(examples = "3600") long expiresInSeconds) {

    /** Without the token, so that it reaches no log. */
    @Override
    public String toString() {
        return "ApplicantToken[]";
    }
}
