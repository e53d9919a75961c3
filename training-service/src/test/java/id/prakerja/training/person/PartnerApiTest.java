package id.prakerja.training.person;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.testkit.Management;
import id.prakerja.training.support.ServiceTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The description of what partners call. */
@ServiceTest
class PartnerApiTest {

    private static final List<String> BY_PARTNERS = List.of("signature", "statement-key");

    private JsonNode document;

    @BeforeEach
    void read() throws JsonProcessingException {
        document = new ObjectMapper()
                .readTree(given().get(Management.at("/q/openapi?format=json"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }

    @Test
    void noOperationOfAPartnerKnowsOurIdOfAPerson() {
        TreeMap<String, String> operations = new TreeMap<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> isPartners(operation.getValue()))
                        .forEach(operation -> operations.put(
                                operation.getKey() + ' ' + path.getKey(),
                                path.getKey() + ' ' + whole(operation.getValue(), new HashSet<>()))));

        assertTrue(operations.size() > 20, operations.keySet()::toString);
        operations.forEach((name, text) -> assertFalse(text.contains("participantId"), name));
        assertTrue(operations.get("post /v1/completions").contains("personId"));
        assertTrue(operations.get("post /xAPI/statements").contains("PersonId"));
    }

    @Test
    void aPersonsIdIsATextThatSaysWhoseItIs() {
        JsonNode schema = document.at("/components/schemas/PersonId");

        assertEquals("string", schema.get("type").asText());
        assertEquals("uuid", schema.get("format").asText());
        assertTrue(schema.get("description").asText().startsWith("Your id of the participant"));
        assertFalse(schema.has("properties"));
    }

    private static boolean isPartners(JsonNode operation) {
        return BY_PARTNERS.stream()
                .anyMatch(scheme -> operation.path("security").findValue(scheme) != null);
    }

    /** With all that it refers to. */
    private String whole(JsonNode node, Set<String> seen) {
        StringBuilder text = new StringBuilder(node.toString());
        node.findValuesAsText("$ref").stream()
                .filter(seen::add)
                .forEach(reference -> text.append(reference).append(whole(document.at(reference.substring(1)), seen)));
        return text.toString();
    }
}
