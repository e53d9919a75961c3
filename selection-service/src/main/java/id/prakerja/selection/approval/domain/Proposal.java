package id.prakerja.selection.approval.domain;

import id.prakerja.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * What an operator has prepared for another one to decide. Immutable but for the decision.
 *
 * @param id its id
 * @param kind what is to be done
 * @param wave number of the wave
 * @param waveVersion version of the wave for which it was prepared; 0 where there is none yet
 * @param content the request as JSON
 * @param contentHash hex SHA-256 over kind, wave, version and content: what the approver confirms to have seen
 * @param facts counts shown when it was prepared, as JSON
 * @param reason why; null if not said
 * @param status where it stands
 * @param proposedBy account that prepared it
 * @param proposedAt when, UTC
 * @param expiresAt until when it can be approved, exclusive, UTC
 * @param decidedBy account that decided; null before and where it lapsed
 * @param decidedAt when, UTC; null before
 * @param decisionReason why it was refused; null if not said
 */
public record Proposal(
        UUID id,
        ProposalKind kind,
        int wave,
        long waveVersion,
        String content,
        String contentHash,
        String facts,
        String reason,
        ProposalStatus status,
        String proposedBy,
        Instant proposedAt,
        Instant expiresAt,
        String decidedBy,
        Instant decidedAt,
        String decisionReason) {

    /**
     * What stands for exactly this wish.
     *
     * @param kind what is to be done
     * @param wave number of the wave
     * @param waveVersion its version
     * @param content the request as JSON
     * @return lower-case hex SHA-256 over the four, one per line
     */
    public static String hash(ProposalKind kind, int wave, long waveVersion, String content) {
        String text = "%s\n%d\n%d\n%s".formatted(kind, wave, waveVersion, content);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /**
     * Where it stands at a time: it lapses without anybody doing anything.
     *
     * @param now present time
     * @return the status
     */
    public ProposalStatus statusAt(Instant now) {
        return status == ProposalStatus.PENDING && !now.isBefore(expiresAt) ? ProposalStatus.LAPSED : status;
    }

    /**
     * Whether this very approval has been given before, so that a repeated request is answered the same.
     *
     * @param by account of the approver
     * @param seenHash hash of what the approver has seen
     * @return true if so
     */
    public boolean wasApproved(String by, String seenHash) {
        return status == ProposalStatus.APPROVED && by.equals(decidedBy) && seenHash.equals(contentHash);
    }

    /**
     * Judges an approval.
     *
     * @param by account of the approver
     * @param seenHash hash of what the approver has seen
     * @param presentVersion version of the wave now; 0 where there is none
     * @param now present time
     * @return why not, or empty if it may be carried out
     * @throws IllegalStateException if what is stored is not what was prepared
     */
    public Optional<Refusal> whyNotApproved(String by, String seenHash, long presentVersion, Instant now) {
        if (!hash(kind, wave, waveVersion, content).equals(contentHash)) {
            throw new IllegalStateException("Proposal %s has been changed since it was prepared".formatted(id));
        }
        Optional<Refusal> decided = whyNotDecided(now);
        if (decided.isPresent()) {
            return decided;
        }
        if (by.equals(proposedBy)) {
            return Optional.of(Refusal.of(ApprovalProblem.SAME_ACCOUNT));
        }
        if (!seenHash.equals(contentHash)) {
            return Optional.of(Refusal.of(ApprovalProblem.CONTENT_DIFFERS));
        }
        return presentVersion == waveVersion
                ? Optional.empty()
                : Optional.of(Refusal.of(ApprovalProblem.PROPOSAL_STALE, Integer.toString(wave)));
    }

    /**
     * Judges whether it can still be decided.
     *
     * @param now present time
     * @return why not, or empty if it can
     */
    public Optional<Refusal> whyNotDecided(Instant now) {
        ProposalStatus present = statusAt(now);
        return present == ProposalStatus.PENDING
                ? Optional.empty()
                : Optional.of(Refusal.of(ApprovalProblem.PROPOSAL_DECIDED, present.name()));
    }

    /**
     * What a refusal by an account makes of it: the one who prepared it takes it back, another one rejects it.
     *
     * @param by the account
     * @return the status
     */
    public ProposalStatus refusedBy(String by) {
        return by.equals(proposedBy) ? ProposalStatus.WITHDRAWN : ProposalStatus.REJECTED;
    }
}
