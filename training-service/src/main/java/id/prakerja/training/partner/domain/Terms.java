package id.prakerja.training.partner.domain;

import java.time.Instant;
import java.util.Set;

/**
 * On what terms a partner takes part.
 *
 * @param status whether it does at present
 * @param scopes what it may do
 * @param limits how much
 * @param change the last change, or null where there was none
 */
public record Terms(PartnerStatus status, Set<Scope> scopes, Limits limits, Change change) {

    /** Copies the set. */
    public Terms {
        scopes = Set.copyOf(scopes);
    }

    /** The terms on which partners of a kind begin. */
    public static Terms of(PartnerKind kind) {
        return new Terms(PartnerStatus.ACTIVE, Scope.of(kind), Limits.USUAL, null);
    }

    /** Whether these are the same terms, whoever set them and when. */
    public boolean sameAs(Terms other) {
        return status == other.status && scopes.equals(other.scopes) && limits.equals(other.limits);
    }

    /**
     * Who has changed the terms.
     *
     * @param by the operator
     * @param reason why
     * @param at when, UTC
     */
    public record Change(String by, String reason, Instant at) {}
}
