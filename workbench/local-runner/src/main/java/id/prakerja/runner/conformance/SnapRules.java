package id.prakerja.runner.conformance;

import id.prakerja.runner.client.Json;
import id.prakerja.snap.Credit;
import id.prakerja.snap.Reaction;
import id.prakerja.snap.SignatureEncoding;
import id.prakerja.snap.SignatureScheme;
import id.prakerja.snap.SnapClient;
import id.prakerja.snap.SnapCredentials;
import id.prakerja.snap.SnapDialect;
import id.prakerja.snap.SnapKeys;
import id.prakerja.snap.SnapReply;
import id.prakerja.snap.SnapService;
import id.prakerja.snap.SnapTime;
import id.prakerja.snap.StatusWindow;
import id.prakerja.snap.TopUp;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** What a payment partner keeps that is called by us over SNAP BI, as a wallet. */
final class SnapRules {

    private static final long AMOUNT = 600_000;
    private static final String DUPLICATE = "01";

    private final AtomicLong sequence = new AtomicLong(System.nanoTime() % 1_000_000_000);
    private final PartnerConfig config;
    private final SnapClient client;

    SnapRules(PartnerConfig config) {
        this.config = config;
        this.client = client(config.find("snap.client-secret").orElse("-"));
    }

    List<Rule> all() {
        return List.of(
                new Rule("PAYS", "A credit is paid, with its amount and a reference.", this::pays),
                new Rule("PAYS_ONCE", "The same reference again is not paid again.", this::paysOnce),
                new Rule(
                        "PAYS_NO_OTHER_AMOUNT",
                        "The same reference with another amount is refused, and changes nothing.",
                        this::paysNoOtherAmount),
                new Rule("TELLS_STATUS", "Asked for a credit's status, it tells what became of it.", this::tellsStatus),
                new Rule(
                        "KNOWS_NOT_UNKNOWN",
                        "Asked about what it never got, it answers 404xx01.",
                        this::knowsNotUnknown),
                new Rule(
                        "TAKES_EXTERNAL_ID_ONCE",
                        "An X-EXTERNAL-ID that was used today is refused with 409xx00.",
                        this::takesExternalIdOnce),
                new Rule("REFUSES_NO_ACCOUNT", "An account that there is not is refused.", this::refusesNoAccount),
                new Rule(
                        "REFUSES_FORGED",
                        "A request that is signed with another secret is refused.",
                        this::refusesForged));
    }

    private void pays(Transcript transcript) {
        TopUp credit = credit(config.goodAccount());
        Credit paid = pay(client, credit, transcript);
        Broken.unless(
                paid.reaction() == Reaction.SETTLED, "It leads to %s: %s".formatted(paid.reaction(), paid.said()));
        Broken.unless(paid.rupiah() == AMOUNT, "It says that %d rupiah moved".formatted(paid.rupiah()));
        Broken.unless(!paid.referenceNo().isEmpty(), "It gives no referenceNo");
    }

    private void paysOnce(Transcript transcript) {
        TopUp credit = credit(config.goodAccount());
        Credit first = pay(client, credit, transcript);
        SnapReply again = topUp(client, externalId(), credit, transcript);
        boolean sameAnswer = again.reaction() == Reaction.SETTLED
                && again.text("referenceNo").equals(first.referenceNo());
        boolean duplicate = again.status() == 409
                && again.code()
                        .filter(code -> code.caseCode().equals(DUPLICATE))
                        .isPresent();
        Broken.unless(first.reaction() == Reaction.SETTLED, "It was not paid the first time");
        Broken.unless(
                sameAnswer || duplicate, "The second time it is paid under another reference, or answered otherwise");
    }

    private void paysNoOtherAmount(Transcript transcript) {
        TopUp credit = credit(config.goodAccount());
        Credit first = pay(client, credit, transcript);
        TopUp other = new TopUp(credit.reference(), credit.customerNumber(), AMOUNT / 2, credit.at(), credit.notes());
        SnapReply second = topUp(client, externalId(), other, transcript);
        Credit status = status(credit, transcript);
        Broken.unless(first.reaction() == Reaction.SETTLED, "It was not paid the first time");
        Broken.unless(!second.successful(), "It was paid with another amount");
        Broken.unless(status.rupiah() == AMOUNT, "Its status now says %d rupiah".formatted(status.rupiah()));
    }

    private void tellsStatus(Transcript transcript) {
        TopUp credit = credit(config.goodAccount());
        Credit paid = pay(client, credit, transcript);
        Credit status = status(credit, transcript);
        Broken.unless(
                status.reaction() == Reaction.SETTLED,
                "It leads to %s: %s".formatted(status.reaction(), status.said()));
        Broken.unless(status.rupiah() == AMOUNT, "It says that %d rupiah moved".formatted(status.rupiah()));
        Broken.unless(status.referenceNo().equals(paid.referenceNo()), "It names another referenceNo");
    }

    private void knowsNotUnknown(Transcript transcript) {
        Credit status = status(credit(config.goodAccount()), transcript);
        Broken.unless(
                status.reaction() == Reaction.NOT_FOUND,
                "It leads to %s: %s".formatted(status.reaction(), status.said()));
    }

    private void takesExternalIdOnce(Transcript transcript) {
        String externalId = externalId();
        topUp(client, externalId, credit(config.goodAccount()), transcript);
        SnapReply second = topUp(client, externalId, credit(config.goodAccount()), transcript);
        Broken.unless(second.reaction() == Reaction.NEW_EXTERNAL_ID, "It leads to %s".formatted(second.reaction()));
    }

    private void refusesNoAccount(Transcript transcript) {
        Credit refused = pay(client, credit(config.noAccount()), transcript);
        Broken.unless(
                refused.reaction() == Reaction.REFUSED,
                "It leads to %s: %s".formatted(refused.reaction(), refused.said()));
    }

    private void refusesForged(Transcript transcript) {
        TopUp credit = credit(config.goodAccount());
        SnapReply forged = topUp(client("another-secret"), externalId(), credit, transcript);
        Credit status = status(credit, transcript);
        Broken.unless(forged.status() == 401, "Answered %d".formatted(forged.status()));
        Broken.unless(status.reaction() == Reaction.NOT_FOUND, "It was paid");
    }

    private Credit pay(SnapClient by, TopUp credit, Transcript transcript) {
        return Credit.ofAnswer(topUp(by, externalId(), credit, transcript), credit.reference(), credit.rupiah());
    }

    private SnapReply topUp(SnapClient by, String externalId, TopUp credit, Transcript transcript) {
        transcript.sent("top-up, X-EXTERNAL-ID %s: %s".formatted(externalId, credit));
        return received(by.topUp(externalId, credit), transcript);
    }

    private Credit status(TopUp credit, Transcript transcript) {
        transcript.sent("status of " + credit.reference());
        SnapReply reply = received(client.topUpStatus(externalId(), credit.reference()), transcript);
        return Credit.ofStatus(reply, credit.reference(), credit.rupiah());
    }

    private static SnapReply received(CompletionStage<SnapReply> coming, Transcript transcript) {
        SnapReply reply = coming.toCompletableFuture().join();
        transcript.received("%d %s %s"
                .formatted(
                        reply.status(), new String(Json.bytes(reply.body()), StandardCharsets.UTF_8), reply.fault()));
        return reply;
    }

    private static TopUp credit(String account) {
        return new TopUp(
                UUID.randomUUID().toString().replace("-", ""),
                account,
                AMOUNT,
                Instant.now(),
                "Insentif Kartu Prakerja");
    }

    private String externalId() {
        return SnapTime.externalId(Instant.now(), sequence.incrementAndGet());
    }

    private SnapClient client(String secret) {
        Map<SnapService, String> paths = config.below("snap.path.").entrySet().stream()
                .collect(Collectors.toMap(path -> SnapService.valueOf(path.getKey()), Map.Entry::getValue));
        SnapDialect dialect = new SnapDialect(
                SignatureScheme.valueOf(config.find("snap.scheme").orElse("SYMMETRIC")),
                SignatureEncoding.valueOf(config.find("snap.encoding").orElse("BASE64")),
                paths,
                Integer.parseInt(config.find("snap.reference-length").orElse("64")),
                config.below("snap.additional-info."),
                StatusWindow.ALWAYS,
                config.patience());
        SnapCredentials credentials = new SnapCredentials(
                config.get("snap.client-id"),
                secret,
                SnapKeys.privateKey(config.get("snap.private-key")),
                config.get("snap.partner-id"),
                config.find("snap.channel-id").orElse("95221"));
        return new SnapClient(config.address("url"), credentials, dialect, Clock.systemUTC());
    }
}
