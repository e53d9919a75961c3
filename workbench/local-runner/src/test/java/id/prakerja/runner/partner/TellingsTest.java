package id.prakerja.runner.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.events.PayoutReported;
import id.prakerja.events.PayoutRequested;
import id.prakerja.runner.workspace.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TellingsTest {

    private static final long SEED = 20_200_923;
    private static final Instant NOW = Instant.parse("2020-09-23T02:00:00Z");
    private static final PayoutReported SETTLED =
            new PayoutReported(UUID.randomUUID(), "SETTLED", null, "TRX-1", 600_000, NOW);
    private static final PayoutReported FAILED =
            new PayoutReported(UUID.randomUUID(), "FAILED", "WALLET_FULL", "TRX-2", 600_000, NOW);

    @TempDir
    private Path folder;

    @Test
    void everyLieIsToldWhereTheSeedHasIt() {
        assertEquals(List.of("SETTLED 600000"), outcomes(Lie.NONE));
        assertEquals(List.of("SETTLED 600000"), outcomes(Lie.LATE));
        assertEquals(List.of("SETTLED 600000"), outcomes(Lie.SWAPPED));
        assertEquals(List.of(), outcomes(Lie.LOST));
        assertEquals(List.of("SETTLED 600000", "SETTLED 600000"), outcomes(Lie.TWICE));
        assertEquals(List.of("SETTLED 600000", "FAILED 600000"), outcomes(Lie.CONTRADICTED));
        assertEquals(List.of("FAILED 600000", "SETTLED 600000"), outcomes(Lie.DENIED));
        assertEquals(List.of("SETTLED 60000"), outcomes(Lie.OTHER_AMOUNT));
        assertEquals(List.of("SETTLED 600000", "SETTLED 600000"), outcomes(Lie.INVENTED));
        assertEquals(List.of("SETTLED 600000", "RETURNED 600000"), outcomes(Lie.RETURNED));
    }

    @Test
    void whatIsInventedIsAboutAnotherInstruction() {
        List<Tellings.Telling> told = Tellings.of(SETTLED, Lie.INVENTED);

        assertFalse(told.get(0).report().payoutId().equals(told.get(1).report().payoutId()));
    }

    @Test
    void differentWordsAboutOneInstructionHaveDifferentIdsAndTheSameWordsTheSame() {
        List<Tellings.Telling> twice = Tellings.of(SETTLED, Lie.TWICE);
        List<Tellings.Telling> denied = Tellings.of(SETTLED, Lie.DENIED);

        assertEquals(twice.get(0).id(), twice.get(1).id());
        assertEquals(twice.get(0).id(), denied.get(1).id());
        assertFalse(denied.get(0).id().equals(denied.get(1).id()));
    }

    @Test
    void whatFailedIsToldHonestly() {
        for (Lie lie : Lie.values()) {
            assertEquals(
                    List.of(FAILED),
                    Tellings.of(FAILED, lie).stream()
                            .map(Tellings.Telling::report)
                            .toList());
        }
    }

    @Test
    void theSameSeedTellsTheSameLiesAndSomeOfEveryKindBesideTheTruth() {
        List<UUID> many = Stream.generate(UUID::randomUUID).limit(500).toList();
        Workspace workspace = new Workspace(folder, folder);
        Lies.of(SEED).keepIn(workspace);

        Lies again = Lies.of(workspace);

        assertTrue(again.areTold());
        many.forEach(id -> assertEquals(Lies.of(SEED).about(id), again.about(id)));
        assertEquals(
                EnumSet.allOf(Lie.class),
                EnumSet.copyOf(many.stream().map(again::about).toList()));
        Lies.NONE.keepIn(workspace);
        assertFalse(Lies.of(workspace).areTold());
    }

    @Test
    void moneyThatComesBackStandsInTheBookAndWhoAsksIsToldTheTruth() {
        AccountRegister accounts = new AccountRegister(folder.resolve("accounts.jsonl"));
        accounts.open(new WalletAccount("0811", "digest", true, true, null));
        PayoutBook book = new PayoutBook(folder.resolve("payouts.jsonl"), accounts, Lies.of(SEED));
        UUID id = about(Lie.RETURNED);

        book.carryOut(instruction(id), NOW);

        assertEquals(new PayoutBook.Statement(0, 0, 0, 1), book.statement());
        assertEquals("RETURNED", book.report(id.toString()).orElseThrow().outcome());
        PayoutBook reopened = new PayoutBook(folder.resolve("payouts.jsonl"), accounts, Lies.of(SEED));
        assertEquals(book.statement(), reopened.statement());
        assertEquals("SETTLED", reopened.outcome(id).orElseThrow().outcome());
    }

    @Test
    void whatCannotBeTrueMustBecomeACaseByTheBookAlone() {
        Workspace workspace = new Workspace(folder, folder);
        Lies.of(SEED).keepIn(workspace);
        AccountRegister accounts = new AccountRegister(folder.resolve("accounts.jsonl"));
        accounts.open(new WalletAccount("0811", "digest", true, true, null));
        PayoutBook bni = new PayoutBook(PartnerBooks.book(workspace, "bni"), accounts, Lies.of(SEED));
        PayoutBook overSnap = new PayoutBook(PartnerBooks.book(workspace, "linkaja"), accounts, Lies.of(SEED));
        UUID amount = about(Lie.OTHER_AMOUNT);
        UUID denied = about(Lie.DENIED);
        UUID invented = about(Lie.INVENTED);
        List.of(amount, denied, invented, about(Lie.LOST), about(Lie.NONE), about(Lie.TWICE))
                .forEach(id -> bni.carryOut(instruction(id), NOW));
        UUID deniedOverSnap = about(Lie.DENIED);
        overSnap.carryOut(instruction(deniedOverSnap), NOW);

        assertEquals(
                Set.of(amount, denied, Tellings.invented(invented)), Set.copyOf(PartnerBooks.toldUntruly(workspace)));
    }

    private static List<String> outcomes(Lie lie) {
        return Tellings.of(SETTLED, lie).stream()
                .map(telling ->
                        telling.report().outcome() + " " + telling.report().amount())
                .toList();
    }

    private static UUID about(Lie lie) {
        return Stream.generate(UUID::randomUUID)
                .filter(id -> Lies.of(SEED).about(id) == lie)
                .findFirst()
                .orElseThrow();
    }

    private static PayoutRequested instruction(UUID id) {
        return new PayoutRequested(id, UUID.randomUUID(), "0811", 600_000, "INCENTIVE", 1, UUID.randomUUID(), NOW);
    }
}
