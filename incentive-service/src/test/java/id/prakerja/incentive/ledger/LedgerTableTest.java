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
