package id.prakerja.training.credential;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.keys.BigEndianBigInteger;

/**
 * The public half of a key, as RFC 7517 writes it.
 *
 * @param kid its address, which stands in what it has signed
 * @param kty {@code RSA}
 * @param alg {@code RS256}
 * @param use {@code sig}
 * @param n modulus
 * @param e exponent
 */
@Schema(name = "CredentialKey")
public record KeyView(
        @Schema(examples = "https://training.example.id/v1/credential-issuer/keys/1")
        String kid,

        @Schema(examples = "RSA") String kty,
        @Schema(examples = "RS256") String alg,
        @Schema(examples = "sig") String use,
        @Schema(examples = "zYt…") String n,
        @Schema(examples = "AQAB") String e) {

    static KeyView of(SigningKey key, CredentialAddresses addresses) {
        RsaJsonWebKey pair = key.pair();
        return new KeyView(
                addresses.key(key.keyId()),
                "RSA",
                "RS256",
                "sig",
                BigEndianBigInteger.toBase64Url(pair.getRsaPublicKey().getModulus()),
                BigEndianBigInteger.toBase64Url(pair.getRsaPublicKey().getPublicExponent()));
    }
}
