package id.prakerja.incentive.account;

import id.prakerja.incentive.account.domain.LinkStatus;
import id.prakerja.incentive.partner.PaymentPartners;
import id.prakerja.refusal.Refusal;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Records a participant's wish to be paid on an account. The partner is asked afterwards, by {@link ConfirmationWorker}: the
 * intent and its id are committed before the first call, so that a crash in between is found and finished.
 *
 * <p>An account that works is paid to until the partner has confirmed the new one. Whose account it is says the partner alone: a
 * request keeps nobody from their own account, and lapses when no partner confirms it.
 */
@ApplicationScoped
public class AccountLinking {

    private static final int RETRIES = 2;

    private static final String PARTICIPANT =
            "select selected_at is not null from participant where participant_id = ?1 for update";

    private final PaymentPartners partners;
    private final AccountSeal seal;
    private final AccountConfig config;
    private final Clock clock;

    AccountLinking(PaymentPartners partners, AccountSeal seal, AccountConfig config, Clock clock) {
        this.partners = partners;
        this.seal = seal;
        this.config = config;
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
        // Two requests at once for one person meet at a unique index; the loser looks again.
        return Panache.withTransaction(() -> record(participantId, partner, accountReference))
                .onFailure(ConstraintViolationException.class)
                .retry()
                .atMost(RETRIES);
    }

    /**
     * The account that a person asked for last, whatever came of it, and the one that is paid to where that is another.
     *
     * @param participantId the person
     * @return empty if the person never asked for one
     */
    public Uni<Optional<AccountView>> latest(UUID participantId) {
        return Panache.withSession(() -> AccountLink.latest(participantId)
                .chain(latest -> AccountLink.in(LinkStatus.LINKED, participantId)
                        .map(working -> Optional.ofNullable(latest).map(found -> view(found, working)))));
    }

    /** A link as it is shown. */
    AccountView view(AccountLink link, AccountLink working) {
        AccountView.Working other = working == null || working.linkId.equals(link.linkId)
                ? null
                : new AccountView.Working(
                        working.partner, AccountView.masked(seal.open(working.participantId, working.account())));
        return AccountView.of(link, AccountView.masked(seal.open(link.participantId, link.account())), other);
    }

    private Uni<LinkOutcome> record(UUID participantId, String partner, String accountReference) {
        return participant(participantId)
                .chain(selected -> selected
                        ? decide(participantId, partner, accountReference)
                        : refused(AccountProblem.NOT_A_PARTICIPANT));
    }

    private static Uni<Boolean> participant(UUID participantId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PARTICIPANT, Boolean.class)
                        .setParameter(1, participantId)
                        .getSingleResultOrNull()
                        .map(Boolean.TRUE::equals));
    }

    private Uni<LinkOutcome> decide(UUID participantId, String partner, String accountReference) {
        List<byte[]> digests = seal.candidates(partner, accountReference);
        return AccountLink.in(LinkStatus.LINK_PENDING, participantId)
                .chain(pending -> AccountLink.in(LinkStatus.LINKED, participantId)
                        .chain(linked -> {
                            if (pending != null && pending.isFor(partner, digests)) {
                                return Uni.createFrom().item(new LinkOutcome.InForce(pending, linked));
                            }
                            if (linked != null && linked.isFor(partner, digests)) {
                                return end(pending, clock.instant())
                                        .replaceWith(new LinkOutcome.InForce(linked, linked));
                            }
                            return bounded(participantId)
                                    .chain(bounded -> bounded
                                            ? ask(participantId, partner, accountReference, pending, linked)
                                            : refused(AccountProblem.TOO_MANY_LINK_REQUESTS));
                        }));
    }

    private Uni<Boolean> bounded(UUID participantId) {
        return AccountLink.requestedSince(participantId, clock.instant().minus(config.requestsWithin()))
                .map(requests -> requests < config.mostRequests());
    }

    private Uni<LinkOutcome> ask(
            UUID participantId, String partner, String accountReference, AccountLink pending, AccountLink linked) {
        Instant now = clock.instant();
        AccountLink request = AccountLink.request(
                participantId,
                partner,
                seal.seal(participantId, accountReference),
                seal.digest(partner, accountReference),
                now);
        return end(pending, now)
                .chain(() -> request.<AccountLink>persistAndFlush())
                .map(asked -> new LinkOutcome.InForce(asked, linked));
    }

    /** Written before the new row: Hibernate would insert first, and only one may be pending. */
    private static Uni<Void> end(AccountLink pending, Instant now) {
        if (pending == null) {
            return Uni.createFrom().voidItem();
        }
        pending.replace(now);
        return pending.flush();
    }

    private static Uni<LinkOutcome> refused(AccountProblem problem, Object... details) {
        return Uni.createFrom().item(new LinkOutcome.Refused(Refusal.of(problem, details)));
    }
}
