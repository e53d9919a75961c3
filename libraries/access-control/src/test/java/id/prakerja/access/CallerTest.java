package id.prakerja.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

class CallerTest {

    private static final UUID SITI = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final UUID BUDI = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8058");

    private static Caller caller(String role, String claim, String value) {
        JwtClaims claims = new JwtClaims();
        claims.setSubject("account-1");
        claims.setStringClaim(claim, value);
        return new Caller(QuarkusSecurityIdentity.builder()
                .setPrincipal(new DefaultJWTCallerPrincipal(claims))
                .addRoles(Set.of(role))
                .build());
    }

    @Test
    void anApplicantReachesOwnDataOnly() {
        Caller siti = caller(Role.APPLICANT, Caller.APPLICANT_ID_CLAIM, SITI.toString());

        assertEquals("account-1", siti.subject());
        assertEquals(Optional.of(SITI), siti.applicantId());
        assertDoesNotThrow(() -> siti.requireSelf(SITI));
        assertThrows(ForbiddenException.class, () -> siti.requireSelf(BUDI));
    }

    @Test
    void theClaimAloneIsNotEnoughWithoutTheRole() {
        Caller notAnApplicant = caller(Role.CURATOR, Caller.APPLICANT_ID_CLAIM, SITI.toString());

        assertThrows(ForbiddenException.class, () -> notAnApplicant.requireSelf(SITI));
    }

    @Test
    void aMalformedIdIsNobody() {
        assertEquals(
                Optional.empty(),
                caller(Role.APPLICANT, Caller.APPLICANT_ID_CLAIM, "me").applicantId());
    }

    @Test
    void anOfficerReachesTheOwnRegionOnly() {
        Caller officer = caller(Role.OFFICER, Caller.REGION_CLAIM, "32");

        assertDoesNotThrow(() -> officer.requireRegion("32"));
        assertThrows(ForbiddenException.class, () -> officer.requireRegion("33"));
    }

    @Test
    void staffWithTheNamedRolePassAndOthersDoNot() {
        Caller auditor = caller(Role.AUDITOR, "other", "x");

        assertDoesNotThrow(() -> auditor.requireSelfOr(SITI, Role.OPERATOR, Role.AUDITOR));
        assertThrows(ForbiddenException.class, () -> auditor.requireSelfOr(SITI, Role.FINANCE));
        assertFalse(auditor.isSelf(SITI));
    }
}
