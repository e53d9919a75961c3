package id.prakerja.registration.offices.list;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.equalTo;

import id.prakerja.access.Role;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.OfflineUploads;
import id.prakerja.registration.support.People;
import id.prakerja.rest.idempotency.ContentDigest;
import id.prakerja.testkit.Tokens;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Brings lists in, as operators do: the clerk prepares, the head approves. */
final class SentLists {

    static final String CLERK = Tokens.staff(Role.OPERATOR, "clerk");
    static final String HEAD = Tokens.staff(Role.OPERATOR, "head");

    private static final AtomicInteger NEXT = new AtomicInteger();

    private SentLists() {}

    /** A new list without people; gives its name. */
    static String list(String kind) {
        String name = "LIST_" + NEXT.incrementAndGet();
        Api.as(CLERK)
                .body(Map.of("kind", kind, "description", "Rekaan"))
                .put("/v1/lists/" + name)
                .then()
                .statusCode(200);
        return name;
    }

    /** NIKs of made-up people. */
    static List<String> numbers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> People.person().get("nik").toString())
                .toList();
    }

    /** A sheet of the whole list; the note makes it another file. */
    static byte[] csv(List<String> numbers, String note) {
        return numbers.stream()
                .map(nik -> "\n" + nik + "," + note)
                .collect(Collectors.joining("", "nik,note", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    static ValidatableResponse open(String list, byte[] file) {
        return open(CLERK, list, file);
    }

    /** Announces a file. */
    static ValidatableResponse open(String token, String list, byte[] file) {
        return Api.as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "format",
                        "CSV",
                        "bytes",
                        file.length,
                        "sha256",
                        ContentDigest.of(file),
                        "legalBasis",
                        "Surat B-1/2020"))
                .post("/v1/lists/" + list + "/versions")
                .then();
    }

    /** Brings a file in up to where a second person is needed; gives the version. */
    static String prepared(String list, byte[] file) {
        String id = open(list, file).statusCode(201).extract().path("id");
        OfflineUploads.sendAll(CLERK, id, file);
        awaitStatus(list, id, "PREPARED");
        return id;
    }

    /** Asks for the publication of a version; gives the proposal. */
    static ValidatableResponse publish(String token, String list, String id) {
        return decide(token, list, id, "publication");
    }

    /** Gives a version up. */
    static ValidatableResponse withdraw(String token, String list, String id) {
        return decide(token, list, id, "withdrawal");
    }

    private static ValidatableResponse decide(String token, String list, String id, String decision) {
        return Api.as(token)
                .post("/v1/lists/" + list + "/versions/" + id + "/" + decision)
                .then();
    }

    /** Approves what a proposal holds. */
    static ValidatableResponse approve(String token, ExtractableResponse<Response> proposal) {
        return Api.as(token)
                .body(Map.of("contentHash", proposal.path("contentHash")))
                .post("/v1/proposals/" + proposal.path("id") + "/approval")
                .then();
    }

    /** Has a prepared version published by two people; gives it as it is then shown. */
    static ValidatableResponse publishByTwo(String list, String id) {
        return approve(HEAD, publish(CLERK, list, id).statusCode(202).extract()).statusCode(200);
    }

    static void awaitStatus(String list, String id, String status) {
        patiently("status " + status)
                .untilAsserted(() -> Api.as(HEAD)
                        .get("/v1/lists/" + list + "/versions/" + id)
                        .then()
                        .body("status", equalTo(status)));
    }
}
