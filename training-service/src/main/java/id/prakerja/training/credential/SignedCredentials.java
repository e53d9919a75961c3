package id.prakerja.training.credential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Signs credentials as compact JWS whose payload is the credential itself with the registered claims beside (native VC-JWT). */
@ApplicationScoped
class SignedCredentials {

    static final String MEDIA_TYPE = "application/vc+jwt";

    private final SigningKeys keys;
    private final CredentialAddresses addresses;
    private final ObjectMapper json;

    SignedCredentials(SigningKeys keys, CredentialAddresses addresses, ObjectMapper json) {
        this.keys = keys;
        this.addresses = addresses;
        this.json = json;
    }

    /**
     * Signs a credential.
     *
     * @param credential its members; the issuer is added
     * @param subject id of its subject
     * @param validFrom since when it is good, UTC
     * @param validUntil until when, or null
     */
    Uni<String> sign(Map<String, Object> credential, String subject, Instant validFrom, Instant validUntil) {
        Map<String, Object> claims = new LinkedHashMap<>(credential);
        claims.put("validFrom", validFrom.toString());
        claims.put("iss", addresses.issuer());
        claims.put("jti", credential.get("id"));
        claims.put("sub", subject);
        claims.put("nbf", validFrom.getEpochSecond());
        if (validUntil != null) {
            claims.put("validUntil", validUntil.toString());
            claims.put("exp", validUntil.getEpochSecond());
        }
        return keys.current().map(key -> sign(claims, key));
    }

    private String sign(Map<String, Object> claims, SigningKey key) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setPayload(json.writeValueAsString(claims));
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            signature.setKeyIdHeaderValue(addresses.key(key.keyId()));
            signature.setHeader("typ", "JWT");
            signature.setKey(key.pair().getPrivateKey());
            return signature.getCompactSerialization();
        } catch (JsonProcessingException | JoseException impossible) {
            throw new IllegalStateException("A credential is plain data, and the key one of ours", impossible);
        }
    }
}
