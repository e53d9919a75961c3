package id.prakerja.incentive.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.events.PayoutReported;
import id.prakerja.incentive.door.PayoutDoors;
import id.prakerja.incentive.partner.PartnerAnswer;
import id.prakerja.incentive.partner.PartnerConnection;
import id.prakerja.incentive.payout.domain.Outcome;
import id.prakerja.incentive.report.domain.Report;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Queries over signed HTTP: {@code GET /v1/payouts/<id>}. The answer has the form of the event {@code payout.reported}; its
 * outcome may also be {@code PENDING}.
 */
@ApplicationScoped
class HttpPayoutOutcomes implements PayoutOutcomes {

    private static final int NOT_FOUND = 404;
    private static final Logger LOG = Logger.getLogger(HttpPayoutOutcomes.class);

    private final PartnerConnection connection;
    private final PayoutDoors doors;
    private final ObjectMapper json;

    HttpPayoutOutcomes(PartnerConnection connection, PayoutDoors doors, ObjectMapper json) {
        this.connection = connection;
        this.doors = doors;
        this.json = json;
    }

    /** Of what left by another door, that door may ask by itself; here is known only what people are to find out. */
    @Override
    public Uni<Optional<Report>> query(String partner, UUID instructionId) {
        return doors.knowledge(instructionId).chain(knowledge -> switch (knowledge) {
            case ASK_PARTNER -> ask(partner, instructionId);
            case NOTHING_YET -> Uni.createFrom().item(Optional.empty());
            case NOT_FOUND -> Uni.createFrom().item(Optional.of(notFound(partner, instructionId)));
        });
    }

    private Uni<Optional<Report>> ask(String partner, UUID instructionId) {
        return connection
                .get(partner, "/v1/payouts/" + instructionId)
                .map(answer -> read(partner, instructionId, answer))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("Partner %s cannot be asked about payout %s: %s", partner, instructionId, failure);
                    return Optional.empty();
                });
    }

    private Optional<Report> read(String partner, UUID instructionId, PartnerAnswer answer) {
        if (answer.status() == NOT_FOUND) {
            return Optional.of(notFound(partner, instructionId));
        }
        if (!answer.ok()) {
            LOG.warnf("Partner %s answers %d on payout %s", partner, answer.status(), instructionId);
            return Optional.empty();
        }
        try {
            PayoutReported said = json.readValue(answer.body(), PayoutReported.class);
            return instructionId.equals(said.payoutId())
                            && Outcome.reported(said.outcome()).isPresent()
                    ? Optional.of(report(partner, said))
                    : Optional.empty();
        } catch (JsonProcessingException malformed) {
            LOG.warnf("Partner %s answers no JSON of the agreed form on payout %s", partner, instructionId);
            return Optional.empty();
        }
    }

    private static Report notFound(String partner, UUID instructionId) {
        return new Report(
                UuidCreator.getTimeOrderedEpoch(), instructionId, partner, Report.NOT_FOUND, null, null, 0, null);
    }

    private static Report report(String partner, PayoutReported said) {
        return new Report(
                UuidCreator.getTimeOrderedEpoch(),
                said.payoutId(),
                partner,
                said.outcome(),
                said.failureReason(),
                said.partnerReference(),
                said.amount(),
                said.reportedAt());
    }
}
