package id.prakerja.registration.waves.disbursement;

import id.prakerja.events.IncentiveDisbursed;
import id.prakerja.events.IncentiveReturned;
import id.prakerja.events.RecoveryNotified;
import id.prakerja.events.Topics;
import id.prakerja.messaging.postgres.PostgresInbox;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what was paid to people, and what of it is claimed back. */
@ApplicationScoped
public class IncentiveConsumer {

    private final PostgresInbox inbox;
    private final Disbursements disbursements;
    private final RepaymentNotices repayments;

    IncentiveConsumer(PostgresInbox inbox, Disbursements disbursements, RepaymentNotices repayments) {
        this.inbox = inbox;
        this.disbursements = disbursements;
        this.repayments = repayments;
    }

    /** Names the handlers, so that events parked before a restart can be retried before a new one comes. */
    void register(@Observes StartupEvent started) {
        inbox.register(Topics.INCENTIVE_DISBURSED, IncentiveDisbursed.class, disbursements::disbursed);
        inbox.register(Topics.INCENTIVE_RETURNED, IncentiveReturned.class, disbursements::returned);
        inbox.register(Topics.RECOVERY_NOTIFIED, RecoveryNotified.class, repayments::due);
    }

    /**
     * Takes a batch in.
     *
     * @param records from {@code incentive.disbursed}
     * @return completes when every record is applied or parked
     */
    @Incoming("incentive-disbursed")
    public Uni<Void> disbursed(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, IncentiveDisbursed.class, disbursements::disbursed);
    }

    /**
     * Takes a batch in.
     *
     * @param records from {@code incentive.returned}
     * @return completes when every record is applied or parked
     */
    @Incoming("incentive-returned")
    public Uni<Void> returned(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, IncentiveReturned.class, disbursements::returned);
    }

    /**
     * Takes a batch in.
     *
     * @param records from {@code recovery.notified}
     * @return completes when every record is applied or parked
     */
    @Incoming("recovery-notified")
    public Uni<Void> repaymentDue(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, RecoveryNotified.class, repayments::due);
    }
}
