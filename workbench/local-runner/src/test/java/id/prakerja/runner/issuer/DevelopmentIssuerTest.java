package id.prakerja.runner.issuer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import id.prakerja.runner.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentIssuerTest {

    @TempDir
    private Path checkout;

    @Test
    void theServicesCanVerifyTheToken() throws Exception {
        UUID applicant = UUID.randomUUID();

        SignedJWT token = SignedJWT.parse(
                DevelopmentIssuer.of(workspace()).token(TokenHolder.applicant(applicant), Duration.ofHours(1)));

        RSAKey publicKey = JWKSet.load(workspace().jwks().toFile())
                .getKeyByKeyId(token.getHeader().getKeyID())
                .toRSAKey();
        assertTrue(token.verify(new RSASSAVerifier(publicKey)));
        assertEquals(DevelopmentIssuer.ISSUER, token.getJWTClaimsSet().getIssuer());
        assertEquals(List.of("applicant"), token.getJWTClaimsSet().getStringListClaim("groups"));
        assertEquals(applicant.toString(), token.getJWTClaimsSet().getStringClaim("applicant_id"));
    }

    @Test
    void theServicesKnowTheKeyByWhichRegistrationSignsApplicantsTokens() throws Exception {
        DevelopmentIssuer.of(workspace());

        RSAKey signing = RSAKey.parse(DevelopmentIssuer.applicantTokenKey(workspace()));
        JWKSet published = JWKSet.load(workspace().jwks().toFile());
        assertEquals(signing.toPublicJWK(), published.getKeyByKeyId(signing.getKeyID()));
        assertEquals(2, published.size());
    }

    @Test
    void anOfficersTokenCarriesTheRegion() throws Exception {
        TokenHolder officer = new TokenHolder("officer-32", "officer", Optional.empty(), Optional.of("32"));

        SignedJWT token = SignedJWT.parse(DevelopmentIssuer.of(workspace()).token(officer, Duration.ofHours(1)));

        assertEquals("32", token.getJWTClaimsSet().getStringClaim("region"));
    }

    @Test
    void thePublishedKeyHasNoPrivatePart() throws Exception {
        DevelopmentIssuer.of(workspace());

        assertFalse(Files.readString(workspace().jwks()).contains("\"d\""));
    }

    @Test
    void theKeyStaysTheSame() throws Exception {
        DevelopmentIssuer.of(workspace());
        String first = Files.readString(workspace().jwks());

        DevelopmentIssuer.of(workspace());

        assertEquals(first, Files.readString(workspace().jwks()));
    }

    private Workspace workspace() {
        Workspace workspace = new Workspace(checkout, checkout.resolve(".prakerja"));
        workspace.create();
        return workspace;
    }
}
