package id.prakerja.training.credential;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who issues credentials, and by which keys: an Open Badges profile that is a controlled identifier document (W3C) as well.
 *
 * @param context the vocabularies
 * @param id the issuer, which is this document's address
 * @param type {@code Profile}
 * @param name name for people
 * @param keySet where the keys are to be had as a JWK Set
 * @param verificationMethod the keys
 * @param assertionMethod those that sign credentials: all
 */
@Schema(name = "CredentialIssuer")
public record IssuerView(
        @JsonProperty("@context") List<String> context,

        @Schema(examples = "https://training.example.id/v1/credential-issuer")
        String id,

        @Schema(examples = "Profile") String type,
        @Schema(examples = "Kartu Prakerja") String name,

        @JsonProperty("jwks_uri") @Schema(examples = "https://training.example.id/v1/credential-issuer/keys")
        String keySet,

        List<Method> verificationMethod,
        List<String> assertionMethod) {

    private static final List<String> CONTEXT = List.of(
            Credentials.CREDENTIALS,
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
            "https://www.w3.org/ns/cid/v1");

    static IssuerView of(String issuer, String name, List<KeyView> keys) {
        return new IssuerView(
                CONTEXT,
                issuer,
                "Profile",
                name,
                issuer + "/keys",
                keys.stream()
                        .map(key -> new Method(key.kid(), "JsonWebKey", issuer, key))
                        .toList(),
                keys.stream().map(KeyView::kid).toList());
    }

    /**
     * A key.
     *
     * @param id its address
     * @param type {@code JsonWebKey}
     * @param controller the issuer
     * @param publicKeyJwk the key
     */
    @Schema(name = "CredentialVerificationMethod")
    public record Method(
            @Schema(examples = "https://training.example.id/v1/credential-issuer/keys/1")
            String id,

            @Schema(examples = "JsonWebKey") String type,

            @Schema(examples = "https://training.example.id/v1/credential-issuer")
            String controller,

            KeyView publicKeyJwk) {}
}
