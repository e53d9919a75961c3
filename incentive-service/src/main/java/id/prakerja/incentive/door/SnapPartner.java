package id.prakerja.incentive.door;

import id.prakerja.incentive.door.snap.Attempt;
import id.prakerja.incentive.door.snap.NextCall;
import id.prakerja.snap.BankTransfer;
import id.prakerja.snap.BulkCashIn;
import id.prakerja.snap.Credit;
import id.prakerja.snap.PartnerReference;
import id.prakerja.snap.SnapClient;
import id.prakerja.snap.SnapCredentials;
import id.prakerja.snap.SnapDialect;
import id.prakerja.snap.SnapKeys;
import id.prakerja.snap.SnapReply;
import id.prakerja.snap.SnapService;
import id.prakerja.snap.StatusWindow;
import id.prakerja.snap.TopUp;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One partner that is paid over SNAP BI: a wallet, or a bank where the programme has an account. */
final class SnapPartner {

    private static final String NOTES = "Insentif Kartu Prakerja";

    private final SnapClient client;
    private final Optional<String> sourceAccount;
    private final NextCall.NotFoundRule notFoundRule;
    private final Optional<DoorsConfig.Bulk> bulk;

    SnapPartner(DoorsConfig.Snap config, Clock realTime) {
        SnapDialect dialect = new SnapDialect(
                config.scheme(),
                config.encoding(),
                config.paths().entrySet().stream()
                        .collect(Collectors.toMap(path -> SnapService.valueOf(path.getKey()), Map.Entry::getValue)),
                config.referenceLength(),
                config.additionalInfo(),
                new StatusWindow(config.statusNotBefore(), config.closedFrom(), config.closedUntil()),
                config.answerWithin());
        SnapCredentials credentials = new SnapCredentials(
                config.clientId(),
                config.clientSecret(),
                SnapKeys.privateKey(config.privateKey()),
                config.partnerId(),
                config.channelId());
        this.client = new SnapClient(config.url(), credentials, dialect, realTime);
        this.sourceAccount = config.sourceAccount();
        this.notFoundRule = new NextCall.NotFoundRule(config.notFoundAfter(), config.sendAgain());
        this.bulk = config.bulk();
        if (bulk.isPresent() && sourceAccount.isPresent()) {
            throw new IllegalArgumentException("Lists of credits go to wallets; a bank has no bulk cash-in");
        }
    }

    /** How the partner takes credits in lists; empty if it takes them one by one. */
    Optional<DoorsConfig.Bulk> takesBulk() {
        return bulk;
    }

    /** How long a notification of a list is waited for. */
    Duration notifiedWithin() {
        return bulk.orElseThrow().notifiedWithin();
    }

    /** What is next for an instruction after the calls made for it. */
    NextCall next(List<Attempt> attempts, Instant now) {
        return NextCall.after(attempts, client.dialect().statusWindow(), notFoundRule, now);
    }

    /** The reference of an instruction, once fixed for ever: its id, or its number where the partner allows fewer characters. */
    String reference(DoorInstructions.Stored instruction) {
        if (instruction.reference() != null) {
            return instruction.reference();
        }
        int length = client.dialect().referenceLength();
        return PartnerReference.of(instruction.id(), length)
                .orElseGet(() -> PartnerReference.ofNumber(instruction.number(), length));
    }

    Uni<Credit> credit(String externalId, DoorInstructions.Stored instruction, String reference) {
        return Uni.createFrom()
                .completionStage(() -> sourceAccount.isPresent()
                        ? client.transfer(externalId, transfer(instruction, reference))
                        : client.topUp(externalId, topUp(instruction, reference)))
                .map(reply -> Credit.ofAnswer(
                        reply, reference, instruction.instruction().amount()));
    }

    /**
     * Asks for many credits at once.
     *
     * @param externalId of the request and of the list
     * @param at when it is sent
     * @param credits instructions by reference
     */
    Uni<SnapReply> bulk(String externalId, Instant at, Map<String, DoorInstructions.Stored> credits) {
        List<TopUp> topUps = new ArrayList<>();
        credits.forEach((reference, instruction) -> topUps.add(topUp(instruction, reference)));
        return Uni.createFrom()
                .completionStage(() -> client.bulkCashIn(externalId, new BulkCashIn(externalId, at, topUps)));
    }

    Uni<Credit> status(String externalId, DoorInstructions.Stored instruction, String reference) {
        return Uni.createFrom()
                .completionStage(() -> sourceAccount.isPresent()
                        ? client.transferStatus(externalId, transfer(instruction, reference))
                        : client.topUpStatus(externalId, reference))
                .map(reply -> Credit.ofStatus(
                        reply, reference, instruction.instruction().amount()));
    }

    private TopUp topUp(DoorInstructions.Stored instruction, String reference) {
        return new TopUp(
                reference,
                international(instruction.instruction().accountReference()),
                instruction.instruction().amount(),
                instruction.handedAt(),
                NOTES);
    }

    private BankTransfer transfer(DoorInstructions.Stored instruction, String reference) {
        return new BankTransfer(
                reference,
                sourceAccount.orElseThrow(),
                instruction.instruction().accountReference(),
                "",
                "",
                instruction.instruction().amount(),
                instruction.handedAt(),
                NOTES);
    }

    /** A phone number as the standard writes it: {@code 628…}. */
    private static String international(String account) {
        return account.replaceFirst("^\\+?0", "62").replaceFirst("^\\+", "");
    }
}
