package id.prakerja.registration.support;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import id.prakerja.access.Role;
import id.prakerja.rest.idempotency.ContentDigest;
import id.prakerja.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an office does with its sheets. */
public final class OfflineUploads {

    public static final List<String> COLUMNS = List.of(
            "nik",
            "kk",
            "name",
            "birthDate",
            "gender",
            "email",
            "phone",
            "province",
            "regency",
            "education",
            "occupationGroup",
            "inFormalEducation",
            "disability");

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String OPERATOR = Tokens.staff(Role.OPERATOR);

    private OfflineUploads() {}

    public static byte[] csv(List<Map<String, Object>> people) {
        return csv(COLUMNS, people);
    }

    public static byte[] csv(List<String> columns, List<Map<String, Object>> people) {
        return (String.join(",", columns)
                        + people.stream()
                                .map(person -> columns.stream()
                                        .map(column ->
                                                person.getOrDefault(column, "").toString())
                                        .collect(Collectors.joining(",", "\n", "")))
                                .collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    public static List<Map<String, Object>> people(int count) {
        return Stream.generate(People::person).limit(count).toList();
    }

    /** Records a hand-over of an office of West Java and gives its number. */
    public static String handOver(int forms) {
        String number = "560/%d/DISNAKER/2020".formatted(NEXT.incrementAndGet());
        handOver(Tokens.officer("32"), number, "32", forms).statusCode(201);
        return number;
    }

    public static ValidatableResponse handOver(String token, String number, String province, int forms) {
        return Api.as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "number",
                        number,
                        "province",
                        province,
                        "office",
                        "Disnakertrans Kota Bandung",
                        "officer",
                        "Siti Rekaan",
                        "statement",
                        "Formulir telah diverifikasi.",
                        "forms",
                        forms))
                .post("/v1/hand-over-records")
                .then();
    }

    public static ValidatableResponse open(String token, String bast, String format, byte[] file) {
        return open(token, bast, format, file.length, ContentDigest.of(file), null);
    }

    public static ValidatableResponse open(
            String token, String bast, String format, long bytes, String sha256, String correctionOf) {
        Map<String, Object> body =
                new HashMap<>(Map.of("bastNumber", bast, "format", format, "bytes", bytes, "sha256", sha256));
        body.put("correctionOf", correctionOf);
        return Api.as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/offline-uploads")
                .then();
    }

    public static ValidatableResponse send(String token, String id, long offset, byte[] part) {
        return Api.as(token)
                .contentType("application/offset+octet-stream")
                .header("Upload-Offset", offset)
                .body(part)
                .patch("/v1/uploads/" + id)
                .then();
    }

    public static void sendAll(String token, String id, byte[] file) {
        for (int at = 0; at < file.length; at += 1 << 20) {
            send(token, id, at, Arrays.copyOfRange(file, at, Math.min(file.length, at + (1 << 20))))
                    .statusCode(204);
        }
    }

    /** Sends a file by an officer of West Java and waits for the end. */
    public static ValidatableResponse workedThrough(String bast, String format, byte[] file) {
        String officer = Tokens.officer("32");
        String id = open(officer, bast, format, file).statusCode(201).extract().path("id");
        sendAll(officer, id, file);
        return end(id);
    }

    public static ValidatableResponse end(String id) {
        patiently("the end of " + id)
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> view(id).body("status", is(oneOf("DONE", "REFUSED"))));
        return view(id);
    }

    public static ValidatableResponse view(String id) {
        return Api.as(OPERATOR).get("/v1/offline-uploads/" + id).then().statusCode(200);
    }
}
