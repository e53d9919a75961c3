package id.prakerja.incentive.ledger;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.incentive.support.Books;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Database;
import id.prakerja.incentive.support.Person;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The database itself stands behind the books, whoever writes. */
@ComponentTest
class LedgerTableTest {

    @Inject
    Database database;

    @Test
    void refusesATransactionThatDoesNotSumToZero() {
        PgException refused =
                assertThrows(PgException.class, () -> insert("('OBLIGATIONS', -600000), ('HELD', 599999)"));
        assertTrue(refused.getMessage().contains("does not sum to zero"), refused.getMessage());
        Books.mustAgree();
    }

    @Test
    void refusesAnEntryWithoutItsCounterpart() {
        assertThrows(PgException.class, () -> insert("('OBLIGATIONS', -600000)"));
        Books.mustAgree();
    }

    @Test
    void refusesToChangeOrRemoveWhatIsWritten() {
        new Person().entitled().awaitInstalment(1, "HELD");

        assertThrows(PgException.class, () -> database.run("update ledger_entry set amount = amount * 2"));
        assertThrows(PgException.class, () -> database.run("delete from ledger_entry"));
        assertThrows(PgException.class, () -> database.run("delete from ledger_transaction"));
        assertThrows(PgException.class, () -> database.run("truncate ledger_entry, ledger_transaction"));
        Books.mustAgree();
    }

    private void insert(String entries) {
        database.run(
                "with t as (insert into ledger_transaction values ($1, $2, 'HELD', now()) returning transaction_id)"
                        + " insert into ledger_entry select transaction_id, account, amount from t, (values " + entries
                        + ") as e (account, amount)",
                UUID.randomUUID(),
                UUID.randomUUID());
    }
}
