package id.prakerja.incentive.support;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.access.Role;
import id.prakerja.events.ParticipantIdentified;
import id.prakerja.events.ParticipantReinstated;
import id.prakerja.events.ParticipantSelected;
import id.prakerja.events.ParticipantSuspended;
import id.prakerja.events.PartnerIdentity;
import id.prakerja.events.PayoutReported;
import id.prakerja.events.PayoutRequested;
import id.prakerja.events.Topics;
import id.prakerja.events.TrainingCompleted;
import id.prakerja.events.TrainingCompletionWithdrawn;
import id.prakerja.events.TrainingReviewed;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Records;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** A made-up participant, and what the world tells the service about it. */
public final class Person {

    /** The payment partners of the tests, each of which knows the person by an id of its own. */
    public static final List<String> PARTNERS =
            List.of("bni", "bri", "dana", "doku", "gopay", "isaku", "linkaja", "mandiri", "ovo", "pos");

    /** The person's id. */
    public final UUID id = UUID.randomUUID();

    /** Alias of the identity, as registration would give it. */
    public final String alias = UUID.randomUUID().toString();

    /** The first enrolment. */
    public final UUID enrolment = UUID.randomUUID();

    /** When the first training was completed. */
    public final Instant completedAt = TestClock.now().truncatedTo(ChronoUnit.MICROS);

    /** A wallet's number. */
    public final String account = "08" + Long.toUnsignedString(id.getMostSignificantBits());

    private String province = "99";

    /** Lives in another province than most. */
    public Person livingIn(String code) {
        province = code;
        return this;
    }

    /** Selected, trained and reviewed. */
    public Person entitled() {
        return selected().completed().reviewed();
    }

    /** Selection has determined the person. */
    public Person selected() {
        return selectedAt(completedAt.minus(Duration.ofDays(10)));
    }

    /** Selection has determined the person at some time. */
    public Person selectedAt(Instant noticeAt) {
        Topic.named(Topics.PARTICIPANT_SELECTED)
                .publish(
                        id,
                        new ParticipantSelected(
                                id,
                                6,
                                "SK-6",
                                1,
                                noticeAt,
                                noticeAt.plus(Duration.ofDays(30)),
                                1_000_000,
                                alias,
                                province));
        return identified("1");
    }

    /** Registration has said by what each partner knows the person, under a key of the partner's. */
    public Person identified(String keyId) {
        List<PartnerIdentity> partners = PARTNERS.stream()
                .map(partner -> new PartnerIdentity(partner, keyId, digestAt(partner, keyId), at(partner)))
                .toList();
        Topic.named(Topics.PARTICIPANT_IDENTIFIED)
                .publish(id, new ParticipantIdentified(id, partners, TestClock.now()));
        return this;
    }

    /** The person's id towards a partner. */
    public UUID at(String partner) {
        return UUID.nameUUIDFromBytes((partner + id).getBytes(StandardCharsets.US_ASCII));
    }

    /** The digest of the person's NIK that a partner would make under its key. */
    public String digestAt(String partner, String keyId) {
        return partner + keyId + alias;
    }

    /** Selection has suspended the membership. */
    public void suspended() {
        Topic.named(Topics.PARTICIPANT_SUSPENDED)
                .publish(id, new ParticipantSuspended(id, 6, "UNDER_REVIEW", TestClock.now()));
    }

    /** Selection has reinstated the membership. */
    public void reinstated() {
        Topic.named(Topics.PARTICIPANT_REINSTATED)
                .publish(
                        id,
                        new ParticipantReinstated(
                                id, 6, "CLEARED", TestClock.now().plusSeconds(1), null));
    }

    /** The first training is completed, as an older release of training-service says it. */
    public Person completed() {
        return completed(completedAt, null, null);
    }

    /** The first training is completed at some time, with what was recorded of attendance and time. */
    public Person completed(Instant at, Integer attendance, Integer minutes) {
        Topic.named(Topics.TRAINING_COMPLETED)
                .publish(
                        id,
                        new TrainingCompleted(
                                id, enrolment, UUID.randomUUID(), "lembaga-1", "C-1", at, true, attendance, minutes));
        return this;
    }

    /** The first completion is withdrawn; waits until that is known. */
    public void completionWithdrawn() {
        Topic.named(Topics.TRAINING_COMPLETION_WITHDRAWN)
                .publish(id, new TrainingCompletionWithdrawn(id, enrolment, "ATTENDANCE_FALSIFIED", TestClock.now()));
        Database.awaitCount(
                1, "select count(*) from completion where enrolment_id = $1 and withdrawn_at is not null", enrolment);
    }

    /** The first training is reviewed. */
    public Person reviewed() {
        Topic.named(Topics.TRAINING_REVIEWED)
                .publish(id, new TrainingReviewed(id, enrolment, 5, completedAt.minusSeconds(1)));
        return this;
    }

    /** Asks to be paid on the own account at a partner, and waits for the partner's confirmation. */
    public Person linked(String partner) {
        link(partner, account);
        awaitAccount("LINKED");
        return this;
    }

    /** Asks to be paid on an account, as soon as the selection is known. */
    public void link(String partner, String reference) {
        patiently()
                .until(
                        () -> given().auth()
                                .oauth2(Tokens.applicant(id))
                                .contentType(ContentType.JSON)
                                .body("{\"partner\":\"%s\",\"accountReference\":\"%s\"}".formatted(partner, reference))
                                .put("/v1/participants/" + id + "/account")
                                .statusCode(),
                        status -> status == 200 || status == 202);
    }

    /** Waits until the selection is known. */
    public Person awaitSelected() {
        patiently()
                .until(
                        () -> overview().path("entitlement"),
                        entitlement -> entitlement.has("status")
                                && !entitlement.path("missing").toString().contains("SELECTION"));
        return this;
    }

    /** Waits until the account is in a state. */
    public void awaitAccount(String status) {
        patiently().until(() -> overview().path("account").path("status").asText(), status::equals);
    }

    /** The person's overview, as the person sees it. */
    public JsonNode overview() {
        try {
            return Records.JSON.readTree(given().auth()
                    .oauth2(Tokens.applicant(id))
                    .get("/v1/participants/" + id + "/incentive")
                    .asString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One instalment, as the person sees it; missing if it is not planned. */
    public JsonNode instalment(int sequence) {
        for (JsonNode payout : overview().path("payouts")) {
            if (payout.path("sequence").asInt() == sequence) {
                return payout;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    /** The same, as soon as it is planned: the later ones are when nothing is on its way. */
    public JsonNode planned(int sequence) {
        patiently("instalment " + sequence + " planned")
                .until(() -> !instalment(sequence).isMissingNode());
        return instalment(sequence);
    }

    /** Waits until an instalment is in a state. */
    public JsonNode awaitInstalment(int sequence, String status) {
        patiently("instalment " + sequence + " " + status)
                .until(() -> instalment(sequence).path("status").asText(), status::equals);
        return instalment(sequence);
    }

    /** Waits until an instalment has been instructed and Kafka has it. */
    public PayoutRequested awaitInstruction(int sequence, String partner) {
        awaitInstalment(sequence, "SENT");
        List<PayoutRequested> instructions = instructions(partner);
        return instructions.stream()
                .filter(instruction -> instruction.sequence() == sequence)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** Linked before being entitled, so that nothing is held for want of an account. */
    public Person payable(String partner) {
        return selected().linked(partner).completed().reviewed();
    }

    /** Payable, and the first instalment has been instructed. */
    public PayoutRequested instructed(String partner) {
        payable(partner);
        return awaitInstruction(1, partner);
    }

    /** Every instruction for this person on a partner's topic. */
    public List<PayoutRequested> instructions(String partner) {
        return Topic.named(Topics.PAYOUT_REQUESTED_PREFIX + partner).of(at(partner), PayoutRequested.class);
    }

    /** The partner reports a settlement. */
    public void settled(String partner, PayoutRequested instruction) {
        reported(partner, instruction, "SETTLED", null, instruction.amount());
    }

    /** The partner reports a failure. */
    public void failed(String partner, PayoutRequested instruction, String reason) {
        reported(partner, instruction, "FAILED", reason, instruction.amount());
    }

    /** The partner reports a settlement, and puts a time on it. */
    public void reportedAt(String partner, PayoutRequested instruction, Instant at) {
        reported(partner, instruction, "SETTLED", null, instruction.amount(), at);
    }

    /** The partner reports. */
    public void reported(String partner, PayoutRequested instruction, String outcome, String reason, long amount) {
        reported(partner, instruction, outcome, reason, amount, TestClock.now());
    }

    private void reported(
            String partner, PayoutRequested instruction, String outcome, String reason, long amount, Instant at) {
        Topic.named(Topics.PAYOUT_REPORTED_PREFIX + partner)
                .publish(
                        at(partner),
                        new PayoutReported(
                                instruction.payoutId(), outcome, reason, "ref-" + instruction.payoutId(), amount, at));
    }

    /** A payout in full, as finance sees it. */
    public static JsonNode payout(String payoutId) {
        try {
            return Records.JSON.readTree(given().auth()
                    .oauth2(Tokens.staff(Role.FINANCE))
                    .get("/v1/payouts/" + payoutId)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
