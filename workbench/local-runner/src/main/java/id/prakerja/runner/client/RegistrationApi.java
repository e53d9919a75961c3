package id.prakerja.runner.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** What the demo asks of registration-service. */
public final class RegistrationApi {

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
