package id.prakerja.incentive.account;

import id.prakerja.incentive.account.domain.LinkStatus;
import id.prakerja.incentive.polling.PollingConfig;
import id.prakerja.incentive.polling.PollingLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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
    private final AccountConfirmations partners;
    private final AccountConfig config;
    private final PollingConfig polling;
    private final Clock clock;
    private final PollingLoop loop;

    ConfirmationWorker(
            LinkedAccounts accounts,
            AccountConfirmations partners,
            AccountConfig config,
            PollingConfig polling,
            Clock clock) {
        this.accounts = accounts;
        this.partners = partners;
        this.config = config;
        this.polling = polling;
        this.clock = clock;
        this.loop = new PollingLoop("Confirming accounts", polling.interval(), this::round);
    }

    void start(@Observes StartupEvent start) {
        if (polling.enabled()) {
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent stop) {
        loop.stop();
    }

    private Uni<Boolean> round() {
        int most = config.concurrentQuestions();
        return accounts.take(clock.instant(), config.askAgainAfter(), most)
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
                ? partners.query(question)
                        .chain(known -> known instanceof Confirmation.NotAsked
                                ? partners.confirm(question)
                                : Uni.createFrom().item(known))
                : partners.confirm(question);
        return answer.chain(confirmation -> decide(question, confirmation));
    }

    private Uni<Void> decide(AccountConfirmations.Question question, Confirmation confirmation) {
        UUID linkId = question.linkId();
        if (confirmation instanceof Confirmation.Confirmed confirmed) {
            return accounts.decide(linkId, LinkStatus.LINKED.name(), null, confirmed.kycLevel(), clock.instant());
        }
        if (confirmation instanceof Confirmation.Refused refused) {
            return accounts.decide(linkId, LinkStatus.REFUSED.name(), refused.reason(), null, clock.instant());
        }
        if (confirmation instanceof Confirmation.Unclear unclear) {
            LOG.warnf("Partner %s gave no clear answer on link %s: %s", question.partner(), linkId, unclear.why());
        }
        return Uni.createFrom().voidItem();
    }
}
