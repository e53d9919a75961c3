package id.prakerja.incentive.report;

import id.prakerja.events.PayoutReported;
import id.prakerja.incentive.door.ReportSignatures;
import id.prakerja.incentive.partner.PaymentPartners;
import id.prakerja.messaging.postgres.PostgresInbox;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives what payment partners report, each on a topic of its own. */
@ApplicationScoped
public class PayoutReportConsumer {

    private final PostgresInbox inbox;
    private final ReportHandling handling;
    private final ReportSignatures signatures;
    private final PaymentPartners partners;

    PayoutReportConsumer(
            PostgresInbox inbox, ReportHandling handling, ReportSignatures signatures, PaymentPartners partners) {
        this.inbox = inbox;
        this.handling = handling;
        this.signatures = signatures;
        this.partners = partners;
    }

    void register(@Observes StartupEvent start) {
        partners.ids()
                .forEach(partner -> inbox.register(
                        PaymentPartners.reportTopic(partner), PayoutReported.class, signatures, handling::received));
    }

    @Incoming("payout-reported")
    Uni<Void> reported(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, PayoutReported.class, signatures, handling::received);
    }
}
