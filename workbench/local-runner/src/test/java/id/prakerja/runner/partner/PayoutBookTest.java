package id.prakerja.runner.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.events.PayoutReported;
import id.prakerja.events.PayoutRequested;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayoutBookTest {

    private static final Instant NOW = Instant.parse("2020-09-23T02:00:00Z");

    @TempDir
    private Path folder;

    private AccountRegister accounts;
    private PayoutBook book;

    @BeforeEach
    void open() {
        accounts = new AccountRegister(folder.resolve("accounts.jsonl"));
        accounts.open(new WalletAccount("0811", "digest", true, true, null));
        accounts.open(new WalletAccount("0812", "digest", true, true, "MONTHLY_LIMIT_EXCEEDED"));
        accounts.open(new WalletAccount("0813", "digest", false, true, null));
        book = new PayoutBook(folder.resolve("payouts.jsonl"), accounts, Lies.NONE);
    }

    @Test
    void aGoodAccountIsPaid() {
        PayoutReported report = book.carryOut(to("0811"), NOW);

        assertEquals("SETTLED", report.outcome());
        assertEquals(600_000, report.amount());
        assertEquals(new PayoutBook.Statement(1, 600_000, 0, 0), book.statement());
    }

    @Test
    void anInstructionThatComesTwiceIsPaidOnceAndAnsweredAlike() {
        PayoutRequested instruction = to("0811");
        PayoutReported first = book.carryOut(instruction, NOW);

        assertEquals(first, book.carryOut(instruction, NOW.plusSeconds(60)));
        assertEquals(new PayoutBook.Statement(1, 600_000, 0, 0), book.statement());
    }

    @Test
    void theBookOutlivesTheProcess() {
        PayoutRequested instruction = to("0811");
        PayoutReported first = book.carryOut(instruction, NOW);

        PayoutBook reopened = new PayoutBook(
                folder.resolve("payouts.jsonl"), new AccountRegister(folder.resolve("accounts.jsonl")), Lies.NONE);

        assertEquals(first, reopened.carryOut(instruction, NOW.plusSeconds(60)));
        assertEquals(book.statement(), reopened.statement());
    }

    @Test
    void refusalsCarryTheirReason() {
        assertEquals("MONTHLY_LIMIT_EXCEEDED", book.carryOut(to("0812"), NOW).failureReason());
        assertEquals("ACCOUNT_INACTIVE", book.carryOut(to("0813"), NOW).failureReason());
        assertEquals("UNKNOWN_ACCOUNT", book.carryOut(to("0899"), NOW).failureReason());
        assertEquals(new PayoutBook.Statement(0, 0, 3, 0), book.statement());
    }

    @Test
    void whoAsksIsToldWhatBecameOfAPayout() {
        PayoutRequested instruction = to("0811");
        PayoutReported report = book.carryOut(instruction, NOW);

        assertEquals(Optional.of(report), book.report(instruction.payoutId().toString()));
        assertEquals(Optional.empty(), book.report(UUID.randomUUID().toString()));
    }

    @Test
    void confirmationTellsWhatIsWrongWithAnAccount() {
        assertEquals("CONFIRMED", account(true, true).confirmationFor("DIGEST"));
        assertEquals("OWNER_MISMATCH", account(true, true).confirmationFor("another"));
        assertEquals("NOT_UPGRADED", account(true, false).confirmationFor("digest"));
        assertEquals("ACCOUNT_INACTIVE", account(false, true).confirmationFor("digest"));
    }

    private static WalletAccount account(boolean active, boolean upgraded) {
        return new WalletAccount("0811", "digest", active, upgraded, null);
    }

    private static PayoutRequested to(String account) {
        return new PayoutRequested(
                UUID.randomUUID(), UUID.randomUUID(), account, 600_000, "INCENTIVE", 1, UUID.randomUUID(), NOW);
    }
}
