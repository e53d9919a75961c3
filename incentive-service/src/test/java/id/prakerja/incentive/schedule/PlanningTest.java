package id.prakerja.incentive.schedule;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Person;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.TestClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is due is paid before what is not due yet is planned, and everything is planned in the end. */
@ComponentTest
class PlanningTest {

    private static final String PARTNER = "ovo";
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);

    @Test
    void theLaterInstalmentsArePlannedOnceNothingIsOnItsWay() throws SQLException {
        Person person = new Person();
        whileAPayoutIsOnItsWay(() -> isPaidTheFirstAlone(person));

        patiently().until(() -> planned(person) == 4);
    }

    @Test
    void theLaterInstalmentsArePlannedAfterAWhileWhateverIsOnItsWay() throws SQLException {
        Person person = new Person();
        whileAPayoutIsOnItsWay(() -> {
            isPaidTheFirstAlone(person);
            TestClock.advance(LONG_ENOUGH);
            patiently().until(() -> planned(person) == 4);
        });
    }

    private static void isPaidTheFirstAlone(Person person) {
        person.selected().linked(PARTNER).completed().reviewed();
        person.awaitInstruction(1, PARTNER);
        assertEquals(1, planned(person));
    }

    private static int planned(Person person) {
        return person.overview().path("payouts").size();
    }

    /** A payout falls due that cannot be taken, since its row is locked. */
    private static void whileAPayoutIsOnItsWay(Runnable doing) throws SQLException {
        UUID payout = UUID.randomUUID();
        Database.run("""
                insert into payout (payout_id, participant_id, wave, kind, sequence, amount, status, due_at, act_at, changed_at)
                values ($1, $1, 6, 'INCENTIVE', 1, 600000, 'NOT_DUE', $2, $2, $2)
                """, payout, TestClock.now().plus(SOON).atOffset(ZoneOffset.UTC));
        try (Connection connection = Database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select from payout where payout_id = '" + payout + "' for update");
            try {
                TestClock.advance(SOON);
                doing.run();
            } finally {
                statement.execute("delete from payout where payout_id = '" + payout + "'");
                connection.commit();
            }
        }
    }
}
