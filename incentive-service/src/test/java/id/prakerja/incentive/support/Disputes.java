package id.prakerja.incentive.support;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.access.Role;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Reports that were put aside for people to look at. */
public final class Disputes {

    private Disputes() {}

    /** Waits for a report about an instruction that was put aside for a reason. */
    public static JsonNode await(UUID instructionId, String kind) {
        Awaitility.await()
                .until(() -> about(instructionId).stream()
                        .anyMatch(dispute -> dispute.path("kind").asText().equals(kind)));
        return about(instructionId).get(0);
    }

    /** Those about an instruction. */
    public static List<JsonNode> about(UUID instructionId) {
        List<JsonNode> found = new ArrayList<>();
        all().path("items").forEach(dispute -> {
            if (dispute.path("instructionId").asText().equals(instructionId.toString())) {
                found.add(dispute);
            }
        });
        return found;
    }

    /** The latest of all. */
    public static JsonNode all() {
        try {
            return Kafka.JSON.readTree(given().auth()
                    .oauth2(Tokens.of(Role.OPERATOR))
                    .get("/v1/disputed-reports?limit=500")
                    .asString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Proposes what became of an instruction. */
    public static ValidatableResponse propose(String id, String finding, Long paidAmount, String by) {
        return given().auth()
                .oauth2(Tokens.of(Role.FINANCE, by))
                .contentType(ContentType.JSON)
                .body("{\"finding\":\"%s\",\"paidAmount\":%s,\"evidence\":\"Bank letter 114\"}"
                        .formatted(finding, paidAmount))
                .put("/v1/disputed-reports/" + id + "/finding")
                .then();
    }

    /** Approves a proposal. */
    public static ValidatableResponse approve(String id, int proposal, String by) {
        return given().auth()
                .oauth2(Tokens.of(Role.FINANCE, by))
                .contentType(ContentType.JSON)
                .body("{\"proposal\":%d}".formatted(proposal))
                .post("/v1/disputed-reports/" + id + "/approval")
                .then();
    }
}
