package id.prakerja.runner.client;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.draw.publication.Fingerprint;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

/** What the demo asks of registration-service. */
public final class RegistrationApi {

    /** Bytes of a sheet that go into one request. */
    private static final int PART = 1 << 20;

    private final ServiceHttp http;
    private final Callers callers;

    /** A client of the service at the address. */
    public RegistrationApi(URI base, Callers callers) {
        this.http = new ServiceHttp(base);
        this.callers = callers;
    }

    /** Registers a person under an account of their own and returns the person's id. */
    public UUID register(String account, Object application) {
        JsonNode answer = http.post("/v1/applicants", application, account, callers.newcomer(account));
        return UUID.fromString(answer.get("applicantId").asText());
    }

    /** Has a code sent to the phone of a person, who has no other account yet than the one that registered. */
    public void sendCode(String account, UUID applicant) {
        http.post(phone(applicant) + "/code", null, callers.newcomer(account));
    }

    /** Confirms the phone by the code. From then on the person shows the own token that is given for it. */
    public void confirm(String account, UUID applicant, String code) {
        JsonNode confirmed = http.put(
                phone(applicant) + "/confirmation",
                Map.of("code", code),
                "confirm-%s-%s".formatted(code, applicant),
                callers.newcomer(account));
        callers.keep(applicant, confirmed.path("token").path("token").asText());
    }

    /** The latest messages that would have been sent to people, the latest first. */
    public JsonNode messages() {
        return http.get("/v1/notices/development-outbox?limit=500", callers.staff("operator"));
    }

    /** Puts the person into the wave. */
    public void join(UUID applicant, int wave) {
        http.post(
                "/v1/applicants/%s/wave-applications".formatted(applicant),
                Map.of("wave", wave),
                "join-%d-%s".formatted(wave, applicant),
                callers.applicant(applicant));
    }

    /** An office of the province hands signed forms over, and sends them as a sheet; returns the id of the file. */
    public String sendSheet(String province, String handOver, int forms, String format, byte[] sheet) {
        Credentials officer = callers.officer(province);
        http.post(
                "/v1/hand-over-records",
                Map.of(
                        "number",
                        handOver,
                        "province",
                        province,
                        "office",
                        "Dinas Tenaga Kerja",
                        "officer",
                        "Siti Rekaan",
                        "statement",
                        "Formulir telah diverifikasi.",
                        "forms",
                        forms),
                "record-" + handOver,
                officer);
        JsonNode upload = http.post(
                "/v1/offline-uploads",
                Map.of(
                        "bastNumber",
                        handOver,
                        "format",
                        format,
                        "bytes",
                        sheet.length,
                        "sha256",
                        Fingerprint.of(sheet)),
                "sheet-" + handOver,
                officer);
        String id = upload.get("id").asText();
        for (int at = 0; at < sheet.length; at += PART) {
            http.patch(
                    "/v1/uploads/" + id, Arrays.copyOfRange(sheet, at, Math.min(sheet.length, at + PART)), at, officer);
        }
        return id;
    }

    /** How far the office's file is. */
    public JsonNode sheet(String id) {
        return http.get("/v1/offline-uploads/" + id, callers.staff("operator"));
    }

    /** Public figures of the service. */
    public JsonNode figures() {
        return http.get("/v1/figures", callers.staff("operator"));
    }

    /** Waves as registration knows them. */
    public JsonNode waves() {
        return http.get("/v1/waves", callers.staff("operator"));
    }

    private static String phone(UUID applicant) {
        return "/v1/applicants/%s/contacts/phone".formatted(applicant);
    }
}
