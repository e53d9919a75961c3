package id.prakerja.selection.support;

import id.prakerja.testkit.Database;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/**
 * Before each test the deadlines of all members whom earlier ones left behind are put out of reach. All tests share one service, and
 * each that moves the clock would otherwise have it revoke them in the background, for as long as it takes, while the next one counts
 * seats of the pool, members and events.
 */
public final class MembersOfEarlierTests implements QuarkusTestBeforeEachCallback {

    /** Once: whose deadline is out of reach keeps it. */
    private static final String SPARE = """
        update participant
           set first_purchase_deadline = first_purchase_deadline + interval '100 years'
         where status = 'DETERMINED' and first_purchase_deadline < now() + interval '50 years'
        """;

    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        Database.run(SPARE);
    }
}
