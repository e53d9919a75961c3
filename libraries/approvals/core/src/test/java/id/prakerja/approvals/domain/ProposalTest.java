package id.prakerja.approvals.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.refusal.Decision;
import id.prakerja.refusal.Decision.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProposalTest {

    private static final Instant NOW = Instant.parse("2020-09-03T02:00:00Z");
    private static final Instant EXPIRY = NOW.plus(Duration.ofDays(7));
    private static final ProposedAction ACTION =
            new ProposedAction("DETERMINATION", "waves/6", 4, "{\"decree\":\"SK-6/2020\"}");
    private static final String HASH = ACTION.hash();

    private final Proposal pending = proposal(1);

    @Test
    void anotherPersonApprovesWhatHasBeenRead() {
        Proposal approved = pending.approve("budi", HASH, 4, NOW).orThrow();

        assertEquals(ProposalStatus.APPROVED, approved.status());
        assertEquals(List.of(new Approval("budi", NOW)), approved.approvals());
        assertEquals("budi", approved.decidedBy());
        assertEquals(NOW, approved.decidedAt());
    }

    @Test
    void anotherAccountTheSameContentAndTheSameVersionAreNeeded() {
        refused(ApprovalProblem.SAME_ACCOUNT, pending.approve("rina", HASH, 4, NOW));
        refused(ApprovalProblem.CONTENT_DIFFERS, pending.approve("budi", "0".repeat(64), 4, NOW));
        refused(ApprovalProblem.PROPOSAL_STALE, pending.approve("budi", HASH, 5, NOW));
    }

    @Test
    void whereThreePeopleAreNeededTheSecondApprovalIsAnothersAndDecides() {
        Proposal once = proposal(2).approve("budi", HASH, 4, NOW).orThrow();
        assertEquals(ProposalStatus.PENDING, once.status());

        Proposal again = once.approve("budi", HASH, 4, NOW.plusSeconds(1)).orThrow();
        assertEquals(once, again, "the same person counts once");
        Proposal twice = again.approve("sari", HASH, 4, NOW.plusSeconds(2)).orThrow();

        assertEquals(ProposalStatus.APPROVED, twice.status());
        assertEquals("sari", twice.decidedBy());
    }

    @Test
    void itLapsesAtItsExpiry() {
        assertEquals(ProposalStatus.PENDING, pending.statusAt(EXPIRY.minusMillis(1)));
        assertEquals(ProposalStatus.LAPSED, pending.statusAt(EXPIRY));
        refused(ApprovalProblem.PROPOSAL_DECIDED, pending.approve("budi", HASH, 4, EXPIRY));
        refused(ApprovalProblem.PROPOSAL_DECIDED, pending.reject("budi", "Too late", EXPIRY));
    }

    @Test
    void whoPreparedWithdrawsAndAnotherRejects() {
        assertEquals(
                ProposalStatus.WITHDRAWN,
                pending.reject("rina", "A mistake", NOW).orThrow().status());
        Proposal rejected = pending.reject("budi", "A wrong decree", NOW).orThrow();
        assertEquals(ProposalStatus.REJECTED, rejected.status());
        assertEquals("A wrong decree", rejected.decisionReason());
        refused(ApprovalProblem.PROPOSAL_DECIDED, rejected.approve("sari", HASH, 4, NOW));
    }

    @Test
    void theHashStandsForEveryPartOfTheAction() {
        assertEquals(HASH, new ProposedAction("DETERMINATION", "waves/6", 4, ACTION.content()).hash());
        assertNotEquals(HASH, new ProposedAction("DRAW", "waves/6", 4, ACTION.content()).hash());
        assertNotEquals(HASH, new ProposedAction("DETERMINATION", "waves/7", 4, ACTION.content()).hash());
        assertNotEquals(HASH, new ProposedAction("DETERMINATION", "waves/6", 5, ACTION.content()).hash());
        assertNotEquals(HASH, new ProposedAction("DETERMINATION", "waves/6", 4, "{}").hash());
    }

    @Test
    void noLineBreakMakesTwoActionsOne() {
        assertThrows(IllegalArgumentException.class, () -> new ProposedAction("DRAW\nwaves", "6", 4, "{}"));
        assertThrows(IllegalArgumentException.class, () -> new ProposedAction("DRAW", "waves/6\n4", 4, "{}"));
    }

    @Test
    void contentThatWasChangedInTheDatabaseIsNeverCarriedOut() {
        ProposedAction changed = new ProposedAction("DETERMINATION", "waves/6", 4, "{\"decree\":\"SK-7/2020\"}");
        Proposal tampered = new Proposal(
                pending.id(),
                changed,
                HASH,
                "{}",
                null,
                "rina",
                NOW,
                EXPIRY,
                1,
                List.of(),
                ProposalStatus.PENDING,
                null,
                null,
                null);

        assertThrows(IllegalStateException.class, () -> tampered.approve("budi", HASH, 4, NOW));
    }

    @Test
    void onlyTheSameApprovalIsARepetition() {
        Proposal approved = pending.approve("budi", HASH, 4, NOW).orThrow();

        assertTrue(approved.wasApproved("budi", HASH));
        assertFalse(approved.wasApproved("sari", HASH));
        assertFalse(approved.wasApproved("budi", "0".repeat(64)));
        assertFalse(pending.wasApproved("budi", HASH));
    }

    private static void refused(ApprovalProblem expected, Decision<Proposal> decision) {
        assertTrue(
                decision instanceof Refused<Proposal> refused
                        && refused.refusal().code() == expected,
                () -> expected + " expected, was " + decision);
    }

    private static Proposal proposal(int approvalsNeeded) {
        UUID id = UUID.fromString("01991b2c-7a5e-7c11-8a7d-0d8a1c9b7f10");
        return Proposal.prepare(id, ACTION, "{}", null, "rina", NOW, EXPIRY, approvalsNeeded);
    }
}
