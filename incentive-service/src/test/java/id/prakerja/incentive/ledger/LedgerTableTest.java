package id.prakerja.incentive.ledger;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.incentive.support.Books;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Person;
import id.prakerja.testkit.Database;
import io.vertx.pgclient.PgException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database itself stands behind the books, whoever writes. */
@ComponentTest
class LedgerTableTest {

    @Test
    void refusesABatchThatIsNotWhole() {
        String two = "(1, 'OBLIGATIONS', 'BUDGET', 600000), (2, 'HELD', 'OBLIGATIONS', 600000)";

        assertTrue(refused(3, two).contains("is not whole"));
        assertTrue(refused(1, "(2, 'HELD', 'OBLIGATIONS', 600000)").contains("is not whole"));
        Books.mustAgree();
    }

    @Test
    void refusesAnEntryAddedToABatchAfterwards() {
        new Person().entitled().awaitInstalment(1, "HELD");

        PgException refused = assertThrows(PgException.class, () -> Database.run("""
                insert into ledger_entry (batch_id, line, payout_id, movement, debit, credit, amount)
                select batch_id, entries + 1, gen_random_uuid(), 'SETTLED', 'PAID:gopay', 'IN_FLIGHT:gopay', 600000
                  from ledger_batch limit 1
                """));
        assertTrue(refused.getMessage().contains("is not whole"), refused.getMessage());
        Books.mustAgree();
    }

    @Test
    void refusesEntriesOfABatchThatThereIsNot() {
        PgException refused = assertThrows(PgException.class, () -> Database.run("""
                insert into ledger_entry (batch_id, line, payout_id, movement, debit, credit, amount)
                values (gen_random_uuid(), 1, gen_random_uuid(), 'HELD', 'HELD', 'OBLIGATIONS', 600000)
                """));
        assertTrue(refused.getMessage().contains("is not whole"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gen_random_uuid(), check_id", "batch_id, gen_random_uuid()"})
    void refusesAnInstructionOfABatchOrACheckThatThereIsNot(String of) {
        UUID instruction = new Person().instructed("bni").payoutId();

        PgException refused = assertThrows(PgException.class, () -> Database.run("""
                        insert into instruction (instruction_id, payout_id, partner, wave, link_id, amount, event_id, requested_at,
                                                 requested_on, outcome, batch_id, check_id)
                        select gen_random_uuid(), payout_id, partner, wave, link_id, amount, gen_random_uuid(), requested_at, requested_on,
                               'FAILED', %s
                          from instruction where instruction_id = $1
                        """.formatted(of), instruction));
        assertTrue(refused.getMessage().contains("has no batch or no check"), refused.getMessage());
    }

    @Test
    void refusesAMovementOfNothingAndOneFromAnAccountToItself() {
        refused(1, "(1, 'HELD', 'OBLIGATIONS', 0)");
        refused(1, "(1, 'HELD', 'OBLIGATIONS', -600000)");
        refused(1, "(1, 'HELD', 'HELD', 600000)");
        Books.mustAgree();
    }

    @Test
    void refusesToChangeOrRemoveWhatIsWritten() {
        new Person().entitled().awaitInstalment(1, "HELD");

        assertThrows(PgException.class, () -> Database.run("update ledger_entry set amount = amount * 2"));
        assertThrows(PgException.class, () -> Database.run("delete from ledger_entry"));
        assertThrows(PgException.class, () -> Database.run("update ledger_batch set digest = ''"));
        assertThrows(PgException.class, () -> Database.run("delete from ledger_chain"));
        assertThrows(
                PgException.class, () -> Database.run("truncate ledger_entry, ledger_chain, ledger_batch cascade"));
        Books.mustAgree();
    }

    private String refused(int entries, String rows) {
        return assertThrows(
                        PgException.class,
                        () -> Database.run(
                                "with b as (insert into ledger_batch values ($1, now(), current_date, $3, '') returning batch_id)"
                                        + " insert into ledger_entry (batch_id, line, payout_id, movement, debit, credit, amount)"
                                        + " select batch_id, line, $2, 'HELD', debit, credit, amount from b, (values "
                                        + rows
                                        + ") as e (line, debit, credit, amount)",
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                entries))
                .getMessage();
    }
}
