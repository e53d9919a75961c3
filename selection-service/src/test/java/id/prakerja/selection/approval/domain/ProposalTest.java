package id.prakerja.selection.approval.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProposalTest {

    private static final Instant NOW = Instant.parse("2020-09-03T02:00:00Z");
    private static final Instant EXPIRY = NOW.plus(Duration.ofDays(7));
    private static final String CONTENT = "{\"decree\":\"SK-6/2020\"}";

    private final Proposal pending = proposal(ProposalStatus.PENDING, CONTENT);

    @Test
    void anotherOperatorApprovesWhatHasBeenRead() {
        assertEquals(Optional.empty(), pending.whyNotApproved("budi", pending.contentHash(), 4, NOW));
    }

    @Test
    void twoAccountsTheSameContentAndTheSameWaveAreNeeded() {
        refused(ApprovalProblem.SAME_ACCOUNT, pending.whyNotApproved("rina", pending.contentHash(), 4, NOW));
        refused(ApprovalProblem.CONTENT_DIFFERS, pending.whyNotApproved("budi", "0".repeat(64), 4, NOW));
        refused(ApprovalProblem.PROPOSAL_STALE, pending.whyNotApproved("budi", pending.contentHash(), 5, NOW));
    }

    @Test
    void itLapsesAtItsExpiry() {
        assertEquals(ProposalStatus.PENDING, pending.statusAt(EXPIRY.minusMillis(1)));
        assertEquals(ProposalStatus.LAPSED, pending.statusAt(EXPIRY));
        refused(ApprovalProblem.PROPOSAL_DECIDED, pending.whyNotApproved("budi", pending.contentHash(), 4, EXPIRY));
        refused(ApprovalProblem.PROPOSAL_DECIDED, pending.whyNotDecided(EXPIRY));
    }

    @Test
    void whoPreparedTakesBackAndAnotherRejects() {
        assertEquals(ProposalStatus.WITHDRAWN, pending.refusedBy("rina"));
        assertEquals(ProposalStatus.REJECTED, pending.refusedBy("budi"));
    }

    @Test
    void theHashStandsForEveryPartOfTheWish() {
        String hash = Proposal.hash(ProposalKind.DETERMINATION, 6, 4, CONTENT);

        assertEquals(hash, Proposal.hash(ProposalKind.DETERMINATION, 6, 4, CONTENT));
        assertNotEquals(hash, Proposal.hash(ProposalKind.DRAW, 6, 4, CONTENT));
        assertNotEquals(hash, Proposal.hash(ProposalKind.DETERMINATION, 7, 4, CONTENT));
        assertNotEquals(hash, Proposal.hash(ProposalKind.DETERMINATION, 6, 5, CONTENT));
        assertNotEquals(hash, Proposal.hash(ProposalKind.DETERMINATION, 6, 4, "{}"));
    }

    @Test
    void contentThatWasChangedInTheDatabaseIsNeverCarriedOut() {
        Proposal changed = proposal(ProposalStatus.PENDING, "{\"decree\":\"SK-7/2020\"}");

        assertThrows(IllegalStateException.class, () -> changed.whyNotApproved("budi", changed.contentHash(), 4, NOW));
    }

    @Test
    void onlyTheSameApprovalIsARepetition() {
        Proposal approved = proposal(ProposalStatus.APPROVED, CONTENT);

        assertTrue(approved.wasApproved("budi", approved.contentHash()));
        assertFalse(approved.wasApproved("sari", approved.contentHash()));
        assertFalse(approved.wasApproved("budi", "0".repeat(64)));
        assertFalse(pending.wasApproved("budi", pending.contentHash()));
    }

    private static void refused(ApprovalProblem expected, Optional<Refusal> refusal) {
        assertEquals(Optional.of(expected), refusal.map(Refusal::code));
    }

    private static Proposal proposal(ProposalStatus status, String content) {
        boolean decided = status == ProposalStatus.APPROVED;
        return new Proposal(
                UUID.fromString("01991b2c-7a5e-7c11-8a7d-0d8a1c9b7f10"),
                ProposalKind.DETERMINATION,
                6,
                4,
                content,
                Proposal.hash(ProposalKind.DETERMINATION, 6, 4, CONTENT),
                "{}",
                null,
                status,
                "rina",
                NOW,
                EXPIRY,
                decided ? "budi" : null,
                decided ? NOW : null,
                null);
    }
}
