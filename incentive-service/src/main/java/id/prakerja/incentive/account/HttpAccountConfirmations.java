package id.prakerja.incentive.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.incentive.account.domain.AccountReason;
import id.prakerja.incentive.partner.PartnerAnswer;
import id.prakerja.incentive.partner.PartnerConnection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Asks payment partners over signed HTTP: {@code POST /v1/account-confirmations}, {@code GET /v1/account-confirmations/<id>}. */
@ApplicationScoped
class HttpAccountConfirmations implements AccountConfirmations {

    private static final String PATH = "/v1/account-confirmations";
    private static final String CONFIRMED = "CONFIRMED";

    private final PartnerConnection connection;
    private final ObjectMapper json;

    HttpAccountConfirmations(PartnerConnection connection, ObjectMapper json) {
        this.connection = connection;
        this.json = json;
    }

    @Override
    public Uni<Confirmation> confirm(Question question) {
        Body body = new Body(
                question.linkId(),
                question.personId(),
                question.accountReference(),
                question.ownerDigest(),
                question.digestKey());
        return connection
                .post(question.partner(), PATH, question.linkId().toString(), write(body))
                .map(answer -> read(question, answer))
                .onFailure()
                .recoverWithItem(failure -> new Confirmation.Unclear(failure.toString()));
    }

    @Override
    public Uni<Confirmation> query(Question question) {
        return connection
                .get(question.partner(), PATH + "/" + question.linkId())
                .map(answer -> answer.unknown() ? new Confirmation.NotAsked() : read(question, answer))
                .onFailure()
                .recoverWithItem(failure -> new Confirmation.Unclear(failure.toString()));
    }

    private Confirmation read(Question question, PartnerAnswer answer) {
        if (!answer.ok()) {
            return new Confirmation.Unclear("HTTP status " + answer.status());
        }
        try {
            Result result = json.readValue(answer.body(), Result.class);
            if (!question.linkId().equals(result.linkId())) {
                return new Confirmation.Unclear("an answer to another question");
            }
            if (CONFIRMED.equals(result.result())) {
                return new Confirmation.Confirmed(result.kycLevel());
            }
            return AccountReason.of(result.result())
                    .<Confirmation>map(reason -> new Confirmation.Refused(reason.name()))
                    .orElseGet(() -> new Confirmation.Unclear("result " + result.result()));
        } catch (JsonProcessingException malformed) {
            return new Confirmation.Unclear("an answer that is no JSON of the agreed form");
        }
    }

    private String write(Body body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts can be written as JSON", impossible);
        }
    }

    private record Body(UUID linkId, UUID personId, String accountReference, String ownerDigest, String digestKey) {}

    private record Result(UUID linkId, String result, String kycLevel) {}
}
