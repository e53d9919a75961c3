package id.prakerja.training.account;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.events.ParticipantReinstated;
import id.prakerja.events.ParticipantSuspended;
import id.prakerja.events.Topics;
import id.prakerja.testkit.Topic;
import id.prakerja.testkit.Waiting;
import id.prakerja.training.support.Course;
import id.prakerja.training.support.Learner;
import id.prakerja.training.support.ServiceTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@ServiceTest
class MembershipEventsTest {

    private final Instant now = Instant.now();

    @Test
    void selectionToldTwiceIssuesOneBalanceAndOneCard() {
        Learner learner = Learner.selected();
        String card = learner.account().getString("card");

        learner.select();
        suspend(learner, now);
        learner.awaitStatus("SUSPENDED");

        assertEquals(card, learner.account().getString("card"));
        assertEquals(Learner.BALANCE, learner.account().getLong("issued"));
    }

    @Test
    void revocationReturnsWhatIsLeftAndClosesTheAccount() {
        Course course = Course.approved();
        Learner learner = Learner.selected();
        learner.buy(course).statusCode(201);

        learner.revoke();
        learner.revoke();
        learner.awaitStatus("REVOKED");

        assertEquals(0, learner.account().getLong("balance"));
        assertEquals(350_000, learner.account().getLong("spent"));
        assertEquals(650_000, learner.account().getLong("returned"));
        learner.buy(Course.submitted(course.platform(), course.institution(), 1_000)
                        .approve())
                .statusCode(409)
                .body("code", equalTo("ACCOUNT_NOT_ACTIVE"));
    }

    @Test
    void revocationBeforeSelectionEndsTheSame() {
        Learner learner = Learner.unknown();

        learner.revoke();
        learner.select();
        learner.awaitStatus("REVOKED");

        assertEquals(0, learner.account().getLong("balance"));
        assertEquals(Learner.BALANCE, learner.account().getLong("returned"));
    }

    @Test
    void reinstatementThatOvertakesItsSuspensionStillWins() {
        Learner learner = Learner.selected();

        Topic.named(Topics.PARTICIPANT_REINSTATED)
                .publish(
                        learner.id(), new ParticipantReinstated(learner.id(), 6, "CLEARED", now.plusSeconds(10), null));
        suspend(learner, now);
        suspend(learner, now.plusSeconds(20));
        learner.awaitStatus("SUSPENDED");
        Topic.named(Topics.PARTICIPANT_REINSTATED)
                .publish(
                        learner.id(), new ParticipantReinstated(learner.id(), 6, "CLEARED", now.plusSeconds(30), null));
        learner.awaitStatus("ACTIVE");
    }

    @Test
    void aReinstatementMovesTheDeadlineOfTheFirstPurchase() {
        Learner learner = Learner.selected();
        Instant moved = Instant.parse(learner.account().getString("deadline")).plusSeconds(86_400);

        Topic.named(Topics.PARTICIPANT_REINSTATED)
                .publish(learner.id(), new ParticipantReinstated(learner.id(), 6, "CLEARED", now, moved));

        Waiting.patiently()
                .untilAsserted(
                        () -> assertEquals(moved.toString(), learner.account().getString("deadline")));
    }

    private static void suspend(Learner learner, Instant when) {
        Topic.named(Topics.PARTICIPANT_SUSPENDED)
                .publish(learner.id(), new ParticipantSuspended(learner.id(), 6, "UNDER_REVIEW", when));
    }
}
