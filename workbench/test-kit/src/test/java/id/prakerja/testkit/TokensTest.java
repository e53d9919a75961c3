package id.prakerja.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void anApplicantsTokenNamesTheApplicant() throws Exception {
        UUID id = UUID.randomUUID();

        JsonNode claims = claims(Tokens.applicant(id));

        assertEquals(id.toString(), claims.get("applicant_id").asText());
        assertEquals("applicant", claims.get("groups").get(0).asText());
    }

    @Test
    void anOfficersTokenNamesTheProvince() throws Exception {
        assertEquals("32", claims(Tokens.officer("32")).get("region").asText());
    }

    @Test
    void twoMembersOfStaffAreTwoSubjects() throws Exception {
        assertEquals(
                "first", claims(Tokens.staff("operator", "first")).get("sub").asText());
        assertEquals(
                "staff-operator", claims(Tokens.staff("operator")).get("sub").asText());
    }

    @Test
    void aTokenIsSignedByTheKeyThatTheApplicationIsGiven() throws Exception {
        String token = Tokens.newcomer("account");
        int dot = token.lastIndexOf('.');
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(Tokens.publicKey()))));
        signature.update(token.substring(0, dot).getBytes(java.nio.charset.StandardCharsets.US_ASCII));

        assertTrue(signature.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1))));
    }

    private static JsonNode claims(String token) throws Exception {
        return Records.JSON.readTree(
                Base64.getUrlDecoder().decode(token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'))));
    }
}
