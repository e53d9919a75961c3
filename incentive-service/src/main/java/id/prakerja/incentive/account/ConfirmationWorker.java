package id.prakerja.incentive.account;

import id.prakerja.incentive.account.domain.AccountReason;
import id.prakerja.incentive.partner.PartnerConnection;
import id.prakerja.incentive.partner.PartnerRounds;
import id.prakerja.incentive.partner.PaymentPartners;
import id.prakerja.incentive.polling.PollingConfig;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Asks the partners about accounts to be linked. The first time it asks for a confirmation; whenever that might have happened
 * before, it queries first, and asks anew only if the partner has never received the question.
 */
@ApplicationScoped
public class ConfirmationWorker {

    private static final Logger LOG = Logger.getLogger(ConfirmationWorker.class);

    private final LinkedAccounts accounts;
    private final AccountConfirmations confirmations;
    private final PaymentPartners partners;
    private final AccountConfig config;
    private final PollingConfig polling;
    private final Clock clock;
    private final PartnerRounds rounds;

    ConfirmationWorker(
            LinkedAccounts accounts,
            AccountConfirmations confirmations,
            PaymentPartners partners,
            PartnerConnection connection,
            AccountConfig config,
            PollingConfig polling,
            Clock clock) {
        this.accounts = accounts;
        this.confirmations = confirmations;
        this.partners = partners;
        this.config = config;
        this.polling = polling;
        this.clock = clock;
        this.rounds = new PartnerRounds(connection, this::round);
    }

    @Scheduled(
            every = PollingConfig.INTERVAL,
            identity = "account-confirmations",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        if (polling.enabled()) {
            rounds.begin(partners.ids());
            return accounts.lapse(clock.instant(), clock.instant().minus(config.lapsesAfter()));
        }
        return Uni.createFrom().voidItem();
    }

    private Uni<Boolean> round(String partner) {
        int most = config.concurrentQuestions();
        return accounts.take(partner, clock.instant(), config.askAgainAfter(), most)
                .chain(taken -> Multi.createFrom()
                        .iterable(taken)
                        .onItem()
                        .transformToUni(this::ask)
                        .merge(most)
                        .collect()
                        .asList()
                        .map(done -> taken.size() == most));
    }

    private Uni<Void> ask(LinkedAccounts.Pending pending) {
        AccountConfirmations.Question question = pending.question();
        Uni<Confirmation> answer = pending.askedBefore()
                ? confirmations
                        .query(question)
                        .chain(known -> known instanceof Confirmation.NotAsked
                                ? confirmations.confirm(question)
                                : Uni.createFrom().item(known))
                : confirmations.confirm(question);
        return answer.chain(confirmation -> decide(question, confirmation));
    }

    private Uni<Void> decide(AccountConfirmations.Question question, Confirmation confirmation) {
        UUID linkId = question.linkId();
        if (confirmation instanceof Confirmation.Confirmed confirmed) {
            return config.kycLevel().equals(confirmed.kycLevel())
                    ? accounts.confirm(linkId, confirmed.kycLevel(), clock.instant())
                    : accounts.refuse(linkId, AccountReason.NOT_UPGRADED.name(), confirmed.kycLevel(), clock.instant());
        }
        if (confirmation instanceof Confirmation.Refused refused) {
            return accounts.refuse(linkId, refused.reason(), null, clock.instant());
        }
        if (confirmation instanceof Confirmation.Unclear unclear) {
            LOG.warnf("Partner %s gave no clear answer on link %s: %s", question.partner(), linkId, unclear.why());
        }
        return Uni.createFrom().voidItem();
    }
}
