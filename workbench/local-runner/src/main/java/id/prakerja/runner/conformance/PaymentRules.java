package id.prakerja.runner.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.events.PayoutReported;
import id.prakerja.events.PayoutRequested;
import id.prakerja.runner.client.Json;
import id.prakerja.runner.suite.Waiting;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What every payment partner keeps that is instructed by a door and reports by itself. */
final class PaymentRules {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final long AMOUNT = 600_000;
    private static final int NOT_FOUND = 404;
    private static final Set<String> ACCOUNT_FAULTS =
            Set.of("ACCOUNT_INACTIVE", "NOT_UPGRADED", "OWNER_MISMATCH", "PHONE_CHANGED", "UNKNOWN_ACCOUNT");

    private final PartnerConfig config;
    private final PaymentDoor door;
    private final SignedHttp http;
    private final PayoutRequested good;

    PaymentRules(PartnerConfig config, PaymentDoor door, SignedHttp http) {
        this.config = config;
        this.door = door;
        this.http = http;
        this.good = instruction(config.goodAccount());
    }

    /** All rules, those of the door last. */
    List<Rule> all() {
        List<Rule> rules = new ArrayList<>(List.of(
                new Rule(
                        "PAYS_AND_REPORTS", "An instruction is paid and reported to the rupiah.", this::paysAndReports),
                new Rule("PAYS_ONCE", "The same instruction again has the same outcome.", this::paysOnce),
                new Rule(
                        "REFUSES_NO_ACCOUNT",
                        "An account that there is not is reported FAILED with a reason that we know.",
                        this::refusesNoAccount),
                new Rule("ANSWERS_AS_REPORTED", "Asked, it says what it has reported.", this::answersAsReported),
                new Rule("KNOWS_NOT_UNKNOWN", "Asked about what it never got, it answers 404.", this::knowsNotUnknown),
                new Rule("ASKS_FOR_SIGNATURE", "A question that is not signed is refused.", this::asksForSignature),
                new Rule(
                        "CONFIRMS_OWNER",
                        "It confirms an account to its owner.",
                        t -> confirms(owner(), "CONFIRMED", t)),
                new Rule(
                        "CONFIRMS_NO_OTHER",
                        "It confirms an account to nobody else.",
                        t -> confirms("0".repeat(owner().length()), "OWNER_MISMATCH", t)),
                new Rule("CONFIRMS_THE_SAME", "The same link has the same answer.", this::confirmsTheSame)));
        rules.addAll(door.rules(this));
        return rules;
    }

    PartnerConfig config() {
        return config;
    }

    /** A new instruction to an account. */
    static PayoutRequested instruction(String account) {
        return new PayoutRequested(
                UUID.randomUUID(),
                UUID.randomUUID(),
                account,
                AMOUNT,
                "INCENTIVE",
                1,
                UUID.randomUUID(),
                Instant.now());
    }

    /** The first report of an instruction; broken if none comes, or one is not as it must be. */
    Reported.Word reportOf(PayoutRequested instruction, Transcript transcript) {
        boolean came = Waiting.until(
                () -> !door.reported().about(instruction.payoutId()).isEmpty(), LOOK_EVERY, config.patience());
        Broken.unless(came, "No report within %s".formatted(config.patience()));
        List<Reported.Word> words = door.reported().about(instruction.payoutId());
        words.forEach(word -> transcript.received(word.shown()));
        words.forEach(word ->
                Broken.unless(word.fault() == null, "A report is not as it must be: %s".formatted(word.fault())));
        return words.get(0);
    }

    /** Broken if the instruction is paid, or said to be. */
    void mustNotBePaid(PayoutRequested instruction, Transcript transcript) throws Exception {
        boolean came = Waiting.until(
                () -> !door.reported().about(instruction.payoutId()).isEmpty(), LOOK_EVERY, config.silence());
        door.reported().about(instruction.payoutId()).forEach(word -> transcript.received(word.shown()));
        Broken.unless(!came, "It was carried out");
        SignedHttp.Answer answer = http.get(payout(instruction.payoutId()), transcript);
        Broken.unless(answer.status() == NOT_FOUND, "Asked, it knows the instruction");
    }

    private void paysAndReports(Transcript transcript) throws Exception {
        door.instruct(good, transcript);
        PayoutReported report = reportOf(good, transcript).report();
        Broken.unless("SETTLED".equals(report.outcome()), "Reported as %s".formatted(report.outcome()));
        Broken.unless(
                report.amount() == AMOUNT, "Reported with %d rupiah instead of %d".formatted(report.amount(), AMOUNT));
    }

    private void paysOnce(Transcript transcript) throws Exception {
        PayoutRequested instruction = instruction(config.goodAccount());
        door.instruct(instruction, transcript);
        PayoutReported first = reportOf(instruction, transcript).report();
        door.instruct(instruction, transcript);
        Waiting.until(() -> door.reported().about(instruction.payoutId()).size() > 1, LOOK_EVERY, config.patience());
        for (Reported.Word word : door.reported().about(instruction.payoutId())) {
            transcript.received(word.shown());
            Broken.unless(word.agreesWith(first), "The second time it says something else");
        }
    }

    private void refusesNoAccount(Transcript transcript) throws Exception {
        PayoutRequested instruction = instruction(config.noAccount());
        door.instruct(instruction, transcript);
        PayoutReported report = reportOf(instruction, transcript).report();
        Broken.unless("FAILED".equals(report.outcome()), "Reported as %s".formatted(report.outcome()));
        Broken.unless(
                report.failureReason() != null && ACCOUNT_FAULTS.contains(report.failureReason()),
                "For the reason %s, which is none of %s".formatted(report.failureReason(), ACCOUNT_FAULTS));
    }

    private void answersAsReported(Transcript transcript) throws Exception {
        Reported.Word reported = reportOf(good, transcript);
        SignedHttp.Answer answer = http.get(payout(good.payoutId()), transcript);
        Broken.unless(answer.taken(), "Answered %d".formatted(answer.status()));
        PayoutReported said = Json.read(Json.bytes(answer.json()), PayoutReported.class);
        Broken.unless(reported.agreesWith(said), "It answers otherwise than it has reported");
    }

    private void knowsNotUnknown(Transcript transcript) throws Exception {
        SignedHttp.Answer answer = http.get(payout(UUID.randomUUID()), transcript);
        Broken.unless(answer.status() == NOT_FOUND, "Answered %d instead of 404".formatted(answer.status()));
    }

    private void asksForSignature(Transcript transcript) throws Exception {
        SignedHttp.Answer answer = http.send("GET", payout(UUID.randomUUID()), new byte[0], Map.of(), transcript);
        Broken.unless(answer.refused(), "Answered %d instead of 401 or 403".formatted(answer.status()));
    }

    private String owner() {
        return config.get("account.owner-digest");
    }

    private void confirms(String digest, String expected, Transcript transcript) throws Exception {
        JsonNode answer = confirmation(UUID.randomUUID(), digest, transcript);
        Broken.unless(
                answer.path("result").asText().equals(expected),
                "It says %s".formatted(answer.path("result").asText()));
    }

    private void confirmsTheSame(Transcript transcript) throws Exception {
        UUID link = UUID.randomUUID();
        JsonNode first = confirmation(link, owner(), transcript);
        JsonNode again = confirmation(link, owner(), transcript);
        SignedHttp.Answer asked = http.get(address("v1/account-confirmations/" + link), transcript);
        Broken.unless(first.equals(again), "The second time it says something else");
        Broken.unless(asked.taken() && first.equals(asked.json()), "Asked for its answer, it says something else");
    }

    private JsonNode confirmation(UUID link, String digest, Transcript transcript) throws Exception {
        SignedHttp.Answer answer = http.post(
                address("v1/account-confirmations"),
                "confirm-" + link,
                Map.of(
                        "linkId", link,
                        "personId", good.personId(),
                        "accountReference", config.goodAccount(),
                        "ownerDigest", digest,
                        "digestKey", config.find("account.digest-key").orElse("1")),
                transcript);
        Broken.unless(answer.taken(), "Answered %d".formatted(answer.status()));
        return answer.json();
    }

    private URI payout(UUID id) {
        return address("v1/payouts/" + id);
    }

    private URI address(String path) {
        return URI.create(config.get("url") + "/" + path);
    }
}
