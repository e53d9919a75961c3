package id.prakerja.incentive.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.incentive.door.snap.ReportedWords;
import id.prakerja.snap.BulkNotification;
import id.prakerja.snap.Credit;
import id.prakerja.snap.PartnerReference;
import id.prakerja.snap.RequestVerifier;
import id.prakerja.snap.SnapKeys;
import id.prakerja.snap.SnapTime;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

    private static final String NOTE = """
            insert into door_notification (partner, day, external_id, digest, received_at) values ($1, $2, $3, $4, $5)
            on conflict do nothing
            """;

    private static final String NOTED =
            "select digest from door_notification where partner = $1 and day = $2 and external_id = $3";

    // Partners sign in real time, also where the programme's clock is moved.
    private final Clock realTime = Clock.systemUTC();
    private final RequestVerifier verifier = new RequestVerifier(realTime, WINDOW);
    private final Map<String, PublicKey> keys = new HashMap<>();
    private final DoorInstructions instructions;
    private final SnapCalls calls;
    private final DoorReports reports;
    private final ObjectMapper json;
    private final Pool pool;

    SnapNotifications(
            DoorsConfig config,
            DoorInstructions instructions,
            SnapCalls calls,
            DoorReports reports,
            ObjectMapper json,
            Pool pool) {
        this.instructions = instructions;
        this.calls = calls;
        this.reports = reports;
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
                : pool.withTransaction(tx -> take(tx, partner, headers, digest(body), notification.get()));
    }

    private Uni<SnapNotificationAnswer> take(
            SqlConnection tx,
            String partner,
            SnapNotificationHeaders headers,
            byte[] digest,
            BulkNotification notification) {
        Instant now = realTime.instant();
        LocalDate day = LocalDate.ofInstant(now, SnapTime.ZONE);
        return calls.listed(tx, partner, notification.partnerBulkId()).chain(listed -> {
            if (!listed) {
                LOG.warnf(
                        "Partner %s notifies of a list %s that it was not sent", partner, notification.partnerBulkId());
                return refused(404, "01", "partnerBulkId");
            }
            return tx.preparedQuery(NOTE)
                    .execute(Values.of(partner, day, headers.externalId(), digest, now))
                    .chain(noted -> noted.rowCount() == 1
                            ? apply(tx, partner, notification, now)
                                    .replaceWith(SnapNotificationAnswer.taken(notification))
                            : again(tx, partner, day, headers.externalId(), digest, notification));
        });
    }

    private static Uni<SnapNotificationAnswer> again(
            SqlConnection tx,
            String partner,
            LocalDate day,
            String externalId,
            byte[] digest,
            BulkNotification notification) {
        return tx.preparedQuery(NOTED)
                .execute(Values.of(partner, day, externalId))
                .map(rows -> Rows.first(rows, row -> Rows.bytes(row, "digest")).orElseThrow())
                .map(known -> MessageDigest.isEqual(known, digest)
                        ? SnapNotificationAnswer.taken(notification)
                        : SnapNotificationAnswer.refused(409, "00", "X-EXTERNAL-ID"));
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

    private static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static Uni<SnapNotificationAnswer> refused(int status, String caseCode, String what) {
        return Uni.createFrom().item(SnapNotificationAnswer.refused(status, caseCode, what));
    }
}
