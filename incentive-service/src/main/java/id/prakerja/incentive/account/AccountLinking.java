package id.prakerja.incentive.account;

import id.prakerja.incentive.partner.PaymentPartners;
import id.prakerja.refusal.Refusal;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Records a participant's wish to be paid on an account. The partner is asked afterwards, by {@link ConfirmationWorker}: the
 * intent and its id are committed before the first call, so that a crash in between is found and finished.
 *
 * <p>From the moment of a new request the account before it is not paid to any more, even while the new one is unconfirmed:
 * the participant has said that it is no longer the right one. Payouts that fall due meanwhile are held, not lost.
 */
@ApplicationScoped
public class AccountLinking {

    private static final int RETRIES = 2;

    private final PaymentPartners partners;
    private final Clock clock;

    AccountLinking(PaymentPartners partners, Clock clock) {
        this.partners = partners;
        this.clock = clock;
    }

    /**
     * Records a request; the same account again changes nothing unless it had been refused.
     *
     * @param participantId the person
     * @param partner the payment partner
     * @param accountReference the account as the partner knows it
     * @return the link now in force, or why there is none
     */
    public Uni<LinkOutcome> link(UUID participantId, String partner, String accountReference) {
        if (!partners.ids().contains(partner)) {
            return refused(AccountProblem.PARTNER_UNKNOWN, partner, String.join(", ", partners.ids()));
        }
        // Two requests at once for one person or one account meet at a unique index; the loser looks again.
        return Panache.withTransaction(() -> record(participantId, partner, accountReference))
                .onFailure(ConstraintViolationException.class)
                .retry()
                .atMost(RETRIES);
    }

    /**
     * The account that a person asked for last, whatever came of it.
     *
     * @param participantId the person
     * @param toOwner whether the person looks, or somebody else
     * @return empty if the person never asked for one
     */
    public Uni<Optional<AccountView>> latest(UUID participantId, boolean toOwner) {
        return Panache.withSession(() -> AccountLink.latest(participantId))
                .map(link -> Optional.ofNullable(link).map(found -> AccountView.of(found, toOwner)));
    }

    private Uni<LinkOutcome> record(UUID participantId, String partner, String accountReference) {
        return AccountLink.inForce(participantId).chain(current -> {
            if (current != null && current.isFor(partner, accountReference)) {
                return Uni.createFrom().item(new LinkOutcome.InForce(current));
            }
            return AccountLink.heldByOthers(participantId, partner, accountReference)
                    .chain(others -> others > 0
                            ? refused(AccountProblem.ACCOUNT_TAKEN)
                            : replace(current, participantId, partner, accountReference));
        });
    }

    private Uni<LinkOutcome> replace(AccountLink current, UUID participantId, String partner, String accountReference) {
        Instant now = clock.instant();
        AccountLink request = AccountLink.request(participantId, partner, accountReference, now);
        return end(current, now)
                .chain(() -> request.<AccountLink>persistAndFlush())
                .map(LinkOutcome.InForce::new);
    }

    /** Written before the new row: Hibernate would insert first, and only one may be in force. */
    private static Uni<Void> end(AccountLink current, Instant now) {
        if (current == null) {
            return Uni.createFrom().voidItem();
        }
        current.replace(now);
        return current.flush();
    }

    private static Uni<LinkOutcome> refused(AccountProblem problem, Object... details) {
        return Uni.createFrom().item(new LinkOutcome.Refused(Refusal.of(problem, details)));
    }
}
