package id.prakerja.incentive.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.incentive.door.snap.ReportedWords;
import id.prakerja.messaging.postgres.ClaimOutcome;
import id.prakerja.messaging.postgres.IdempotencyClaim;
import id.prakerja.messaging.postgres.PostgresIdempotency;
import id.prakerja.messaging.postgres.StoredAnswer;
import id.prakerja.snap.BulkNotification;
import id.prakerja.snap.Credit;
import id.prakerja.snap.PartnerReference;
import id.prakerja.snap.RequestVerifier;
import id.prakerja.snap.SnapKeys;
import id.prakerja.snap.SnapTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.logging.Logger;

/**
 * What partners notify over SNAP BI of the lists that they were sent. A notification ends what it says has ended, as an answer to a
 * question does, and never leads to a credit: what it leaves open is asked about. Where it names what the partner was not given, people
 * decide, and nothing of it counts.
 */
@ApplicationScoped
class SnapNotifications {

    private static final Logger LOG = Logger.getLogger(SnapNotifications.class);
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final String SCOPE = "bulk-cashin-notify|%s|%s";

    // Partners sign in real time, also where the programme's clock is moved.
    private final Clock realTime = Clock.systemUTC();
    private final RequestVerifier verifier = new RequestVerifier(realTime, WINDOW);
    private final Map<String, PublicKey> keys = new HashMap<>();
    private final DoorInstructions instructions;
    private final SnapCalls calls;
    private final DoorReports reports;
    private final PostgresIdempotency idempotency;
    private final ObjectMapper json;
    private final Pool pool;

    SnapNotifications(
            DoorsConfig config,
            DoorInstructions instructions,
            SnapCalls calls,
            DoorReports reports,
            PostgresIdempotency idempotency,
            ObjectMapper json,
            Pool pool) {
        this.instructions = instructions;
        this.calls = calls;
        this.reports = reports;
        this.idempotency = idempotency;
        this.json = json;
        this.pool = pool;
        config.partners()
                .forEach((id, partner) -> partner.snap()
                        .flatMap(DoorsConfig.Snap::bulk)
                        .ifPresent(bulk -> keys.put(id, SnapKeys.publicKey(bulk.partnerKey()))));
    }

    /**
     * Takes a notification.
     *
     * @param partner as whom it comes
     * @param headers as they came
     * @param address path and query as they were called
     * @param body the bytes that were signed
     * @return the answer, once everything is committed
     */
    Uni<SnapNotificationAnswer> take(String partner, SnapNotificationHeaders headers, String address, byte[] body) {
        RequestVerifier.Request request =
                new RequestVerifier.Request("POST", address, body, headers.timestamp(), headers.signature());
        PublicKey key = keys.get(partner);
        if (key == null || !verifier.isAsymmetric(request, key)) {
            return refused(401, "00", "Signature");
        }
        Optional<String> missing = headers.missing();
        if (missing.isPresent()) {
            return refused(400, "02", missing.get());
        }
        JsonNode content;
        try {
            content = json.readTree(body);
        } catch (IOException noJson) {
            return refused(400, "00", "");
        }
        Optional<BulkNotification> notification = BulkNotification.read(content);
        return notification.isEmpty()
                ? refused(400, "02", "bulkId, partnerBulkId, bulkObject")
                : pool.withTransaction(tx -> take(tx, partner, headers, body, notification.get()));
    }

    private Uni<SnapNotificationAnswer> take(
            SqlConnection tx,
            String partner,
            SnapNotificationHeaders headers,
            byte[] body,
            BulkNotification notification) {
        return calls.listed(tx, partner, notification.partnerBulkId()).chain(listed -> {
            if (!listed) {
                LOG.warnf(
                        "Partner %s notifies of a list %s that it was not sent", partner, notification.partnerBulkId());
                return refused(404, "01", "partnerBulkId");
            }
            return once(tx, partner, headers.externalId(), body, notification);
        });
    }

    /** An id of a request is the partner's, and unique within a day. */
    private Uni<SnapNotificationAnswer> once(
            SqlConnection tx, String partner, String externalId, byte[] body, BulkNotification notification) {
        Instant now = realTime.instant();
        IdempotencyClaim claim = IdempotencyClaim.of(
                SCOPE.formatted(partner, LocalDate.ofInstant(now, SnapTime.ZONE)), externalId, body);
        SnapNotificationAnswer taken = SnapNotificationAnswer.taken(notification);
        return idempotency.claim(tx, List.of(claim)).chain(outcomes -> {
            if (outcomes.get(0) instanceof ClaimOutcome.Reused) {
                return refused(409, "00", "X-EXTERNAL-ID");
            }
            if (outcomes.get(0) instanceof ClaimOutcome.Answered) {
                return Uni.createFrom().item(taken);
            }
            return apply(tx, partner, notification, now)
                    .chain(() -> idempotency.answer(
                            tx, List.of(new StoredAnswer(claim.scope(), claim.key(), taken.status(), null))))
                    .replaceWith(taken);
        });
    }

    private Uni<Void> apply(SqlConnection tx, String partner, BulkNotification notification, Instant now) {
        List<String> references = notification.results().stream()
                .map(BulkNotification.Result::reference)
                .toList();
        return instructions.lockByReference(tx, partner, references).chain(known -> {
            Uni<Void> applied = Uni.createFrom().voidItem();
            for (BulkNotification.Result result : notification.results()) {
                applied = applied.chain(() -> apply(tx, partner, result, known.get(result.reference()), now));
            }
            return applied;
        });
    }

    private Uni<Void> apply(
            SqlConnection tx,
            String partner,
            BulkNotification.Result result,
            DoorInstructions.Stored stored,
            Instant now) {
        if (stored == null) {
            return stray(tx, partner, result, now);
        }
        Credit credit = result.credit(stored.instruction().amount());
        if (ReportedWords.outcome(credit.reaction()).isEmpty()) {
            LOG.infof("Partner %s leaves instruction %s open: %s", partner, stored.id(), credit.said());
            return Uni.createFrom().voidItem();
        }
        return reports.report(tx, stored, credit, now).replaceWithVoid();
    }

    private Uni<Void> stray(SqlConnection tx, String partner, BulkNotification.Result result, Instant now) {
        LOG.warnf("Partner %s notifies of a reference that it was not given", partner);
        Credit credit = result.credit(0);
        OptionalLong amount = result.reply().rupiah();
        return amount.orElse(0) == 0 || ReportedWords.outcome(credit.reaction()).isEmpty()
                ? Uni.createFrom().voidItem()
                : reports.passOn(
                        tx,
                        partner,
                        PartnerReference.idOf(partner, result.reference()),
                        credit,
                        amount.getAsLong(),
                        now);
    }

    private static Uni<SnapNotificationAnswer> refused(int status, String caseCode, String what) {
        return Uni.createFrom().item(SnapNotificationAnswer.refused(status, caseCode, what));
    }
}
