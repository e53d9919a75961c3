package id.prakerja.training.account.domain;

import static id.prakerja.training.account.domain.Accounts.NOW;
import static id.prakerja.training.account.domain.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.prakerja.refusal.Decision;
import id.prakerja.refusal.ProblemCode;
import org.junit.jupiter.api.Test;

class AnsweredRequestsTest {

    private static final ProblemCode REUSED = AccountProblem.ALREADY_COMPLETED;

    private final LearnerAccount account = Accounts.selected();

    @Test
    void repetitionIsToldTheSameAndDoesNothing() {
        assertEquals("bought", buyOnce("evt-1", "digest").orThrow());
        LearnerAccount stored = LearnerAccount.of(account.state());

        assertEquals(
                "bought",
                stored.once("evt-1", "digest", NOW, REUSED, self -> Decision.granted("bought again"))
                        .orThrow());

        assertFalse(stored.changed());
        assertEquals(1, stored.enrolments().size());
    }

    @Test
    void sameEventIdWithOtherContentIsRefused() {
        buyOnce("evt-1", "digest").orThrow();

        assertRefused(REUSED, buyOnce("evt-1", "other digest"));
    }

    @Test
    void refusalIsNotKept() {
        account.once("evt-1", "digest", NOW, REUSED, self -> Decision.refused(AccountProblem.BALANCE_TOO_LOW, 1, 0));

        assertEquals("bought", buyOnce("evt-1", "other digest").orThrow());
    }

    @Test
    void oldestAnswersAreForgottenFirst() {
        for (int i = 0; i <= AnsweredRequests.MOST; i++) {
            account.once("evt-" + i, "digest", NOW, REUSED, self -> Decision.granted("done"));
        }

        AnsweredRequests kept = account.state().answers();
        assertEquals(AnsweredRequests.MOST, kept.newestLast().size());
        assertEquals("evt-1", kept.newestLast().get(0).requestKey());
    }

    private Decision<String> buyOnce(String eventId, String digest) {
        return account.once(
                eventId,
                digest,
                NOW,
                REUSED,
                self -> Accounts.buy(self, Accounts.course(1_000)).map(bought -> "bought"));
    }
}
