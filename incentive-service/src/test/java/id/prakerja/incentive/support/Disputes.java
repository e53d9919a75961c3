package id.prakerja.incentive.support;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.access.Role;
import id.prakerja.testkit.Records;
import id.prakerja.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Reports that were put aside for people to look at. */
public final class Disputes {

    private Disputes() {}

    /** Waits for a report about an instruction that was put aside for a reason. */
    public static JsonNode await(UUID instructionId, String kind) {
        patiently().until(() -> ofKind(instructionId, kind).findFirst().isPresent());
        return ofKind(instructionId, kind).findFirst().orElseThrow();
    }

    private static Stream<JsonNode> ofKind(UUID instructionId, String kind) {
        return about(instructionId).stream()
                .filter(dispute -> dispute.path("kind").asText().equals(kind));
    }

    /** Those about an instruction. */
    public static List<JsonNode> about(UUID instructionId) {
        return all().stream()
                .filter(dispute -> dispute.path("instructionId").asText().equals(instructionId.toString()))
                .toList();
    }

    /** All there are, page by page: other tests leave hundreds. */
    public static List<JsonNode> all() {
        List<JsonNode> found = new ArrayList<>();
        String cursor = null;
        do {
            JsonNode page = page(cursor);
            page.path("items").forEach(found::add);
            cursor = page.path("nextCursor").textValue();
        } while (cursor != null);
        return found;
    }

    private static JsonNode page(String cursor) {
        RequestSpecification request =
                given().auth().oauth2(Tokens.staff(Role.OPERATOR)).queryParam("limit", 500);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        try {
            return Records.JSON.readTree(request.get("/v1/disputed-reports").asString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Proposes what became of an instruction. */
    public static ValidatableResponse propose(String id, String finding, Long paidAmount, String by) {
        return given().auth()
                .oauth2(Tokens.staff(Role.FINANCE, by))
                .contentType(ContentType.JSON)
                .body("{\"finding\":\"%s\",\"paidAmount\":%s,\"evidence\":\"Bank letter 114\"}"
                        .formatted(finding, paidAmount))
                .put("/v1/disputed-reports/" + id + "/finding")
                .then();
    }

    /** Approves a proposal. */
    public static ValidatableResponse approve(String id, int proposal, String by) {
        return given().auth()
                .oauth2(Tokens.staff(Role.FINANCE, by))
                .contentType(ContentType.JSON)
                .body("{\"proposal\":%d}".formatted(proposal))
                .post("/v1/disputed-reports/" + id + "/approval")
                .then();
    }
}
