package id.prakerja.runner.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.prakerja.runner.failure.PlainFailure;
import id.prakerja.runner.workspace.PropertiesFile;
import id.prakerja.runner.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/**
 * Stands in for the OpenID Connect issuer of a real installation: signs tokens with a key that was made on this machine, and
 * writes its public half as the JWKS that the services read, with that of the key by which registration-service signs the tokens of
 * applicants (ADR 0009). For development and demos alone.
 */
public final class DevelopmentIssuer {

    /** The issuer the services expect. */
    public static final String ISSUER = "https://issuer.prakerja.local";

    /** What the services are called in tokens. */
    private static final String AUDIENCE = "prakerja";

    private static final int KEY_BITS = 2048;

    private final RSAKey key;
    private final JWSSigner signer;

    private DevelopmentIssuer(RSAKey key) throws JOSEException {
        this.key = key;
        this.signer = new RSASSASigner(key);
    }

    /**
     * Opens the issuer of the workspace, and makes its key if there is none.
     *
     * @throws PlainFailure if the key cannot be read or written
     */
    public static DevelopmentIssuer of(Workspace workspace) {
        try {
            RSAKey key = RSAKey.parse(key(workspace, "jwk"));
            RSAKey applicants = RSAKey.parse(applicantTokenKey(workspace));
            Path jwks = workspace.jwks();
            if (Files.notExists(jwks)) {
                Files.createDirectories(workspace.shared());
                Files.writeString(jwks, new JWKSet(List.of(key.toPublicJWK(), applicants.toPublicJWK())).toString());
            }
            return new DevelopmentIssuer(key);
        } catch (IOException | ParseException | JOSEException e) {
            throw new PlainFailure(
                    "The issuer's key in %s cannot be used; delete the folder and start anew."
                            .formatted(workspace.issuer()),
                    e);
        }
    }

    /** Returns the key, with its private half, by which registration-service signs applicants' tokens: a JWK. */
    public static String applicantTokenKey(Workspace workspace) {
        return key(workspace, "applicant-token-jwk");
    }

    private static String key(Workspace workspace, String name) {
        return new PropertiesFile(workspace.issuer().resolve("private-key.properties"))
                .getOrCreate(name, DevelopmentIssuer::generate);
    }

    /** Returns a signed token for the holder, in force for the duration from now (real time, not the programme's). */
    public String token(TokenHolder holder, Duration validity) {
        JWTClaimsSet.Builder claims = claims(holder, validity).claim("groups", List.of(holder.role()));
        holder.applicantId().ifPresent(id -> claims.claim("applicant_id", id.toString()));
        holder.region().ifPresent(region -> claims.claim("region", region));
        return signed(claims);
    }

    /** Returns a signed identity token, which tells an application who signed in and opens nothing. */
    public String identityToken(TokenHolder holder, String application, String nonce, Duration validity) {
        JWTClaimsSet.Builder claims = claims(holder, validity).audience(application);
        if (nonce != null) {
            claims.claim("nonce", nonce);
        }
        return signed(claims);
    }

    private static JWTClaimsSet.Builder claims(TokenHolder holder, Duration validity) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(holder.subject())
                .claim("upn", holder.subject())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(validity)))
                .jwtID(UUID.randomUUID().toString());
    }

    private String signed(JWTClaimsSet.Builder claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, claims.build());
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("The issuer's own key does not sign", e);
        }
        return token.serialize();
    }

    private static String generate() {
        try {
            return new RSAKeyGenerator(KEY_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("No RSA key could be generated", e);
        }
    }
}
