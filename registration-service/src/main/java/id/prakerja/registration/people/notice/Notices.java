package id.prakerja.registration.people.notice;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.registration.door.onetimecode.OneTimeCodes;
import id.prakerja.registration.people.notice.domain.Medium;
import id.prakerja.registration.people.notice.domain.NoticeKind;
import id.prakerja.sealed.SealedData;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import id.prakerja.work.NewWork;
import id.prakerja.work.QueueFigures;
import id.prakerja.work.WorkQueue;
import id.prakerja.work.WorkQueueSettings;
import id.prakerja.work.WorkQueues;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Writes notices down, in the transaction that gives the occasion. The request or event that asks for it
 * waits for no carrier, and no notice is lost while a carrier is away.
 */
@ApplicationScoped
public class Notices {

    private static final String INSERT_ONE = """
            insert into notice (id, applicant_id, kind, medium, reference, details, sealed, sealed_key, code_subject, created_at,
                                worth_until)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, clock_timestamp() + $11::bigint * interval '1 millisecond')
            """;

    /**
     * Each person gets one notice by each medium that there is, however often the occasion is applied; who is not registered gets
     * none.
     */
    private static final String INSERT_MANY = """
            insert into notice (id, applicant_id, kind, medium, reference, details, created_at)
            select case m.medium when 'PHONE' then n.phone_id else n.email_id end, n.applicant_id, $1::text, m.medium, n.reference,
                   n.details::jsonb, $2::timestamptz
              from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::text[])
                   as n (phone_id, email_id, applicant_id, reference, details)
              join applicant a on a.id = n.applicant_id
              join (values ('PHONE'), ('EMAIL')) as m (medium) on m.medium = 'PHONE' or a.email_digest is not null
                on conflict on constraint notice_once do nothing
            returning id
            """;

    private static final String GIVEN_UP = "select count(*) as notices from notice where status = 'GIVEN_UP'";

    private final WorkQueue queue;
    private final NoticeSeal seal;
    private final NoticeConfig config;
    private final OneTimeCodes codes;
    private final Pool pool;
    private final Clock clock;

    Notices(
            WorkQueues queues,
            NoticeSending sending,
            NoticeSeal seal,
            NoticeConfig config,
            OneTimeCodes codes,
            Pool pool,
            Clock clock) {
        this.queue = queues.open(
                WorkQueueSettings.named("notices")
                        .concurrency(config.parallelCalls())
                        .ratePerSecond(config.ratePerSecond())
                        .lease(config.lease())
                        .backoff(config.backoff(), config.backoffLimit())
                        .mostFailures(config.mostRefusals())
                        .pollInterval(config.pollInterval()),
                sending);
        this.seal = seal;
        this.config = config;
        this.codes = codes;
        this.pool = pool;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        queue.start();
    }

    /** A code is to be sent. It is not worth sending once so long has passed that the person has asked for another. */
    public Uni<Void> code(SqlConnection tx, CodeNotice notice) {
        JsonObject details =
                new JsonObject().put("minutes", Long.toString(codes.validity().toMinutes()));
        SealedData sealed = seal.close(notice.applicantId(), new NoticeSeal.Content(notice.recipient(), notice.code()));
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return tx.preparedQuery(INSERT_ONE)
                .execute(Values.of(
                        id,
                        notice.applicantId(),
                        notice.kind(),
                        notice.medium(),
                        id.toString(),
                        details,
                        sealed.envelope(),
                        sealed.keyId(),
                        codes.subject(notice.purpose()),
                        clock.instant(),
                        codes.validity().toMillis()))
                .chain(() -> queue.enqueue(tx, List.of(work(id, notice.kind()))));
    }

    /** The old contact is notified that a new one has replaced it. */
    public Uni<Void> contactChanged(SqlConnection tx, UUID applicantId, Medium medium, String replaced) {
        SealedData sealed = seal.close(applicantId, new NoticeSeal.Content(replaced, null));
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return tx.preparedQuery(INSERT_ONE)
                .execute(Values.of(
                        id,
                        applicantId,
                        NoticeKind.CONTACT_CHANGED,
                        medium,
                        id.toString(),
                        new JsonObject(),
                        sealed.envelope(),
                        sealed.keyId(),
                        null,
                        clock.instant(),
                        null))
                .chain(() -> queue.enqueue(
                        tx, List.of(work(id, NoticeKind.CONTACT_CHANGED).worthFor(config.giveUpAfter()))));
    }

    /**
     * Notices to people of what was decided about them.
     *
     * @param notices each of a person and an occasion, of which the person gets one
     */
    public Uni<Void> toPeople(SqlConnection tx, NoticeKind kind, List<PersonNotice> notices) {
        if (notices.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(INSERT_MANY)
                .execute(Columns.of(notices)
                        .value(kind.name())
                        .value(clock.instant())
                        .uuids(notice -> UuidCreator.getTimeOrderedEpoch())
                        .uuids(notice -> UuidCreator.getTimeOrderedEpoch())
                        .uuids(PersonNotice::applicantId)
                        .texts(PersonNotice::occasion)
                        .texts(notice -> NoticeDetails.json(notice.details()).encode())
                        .tuple())
                .map(rows ->
                        Rows.list(rows, row -> work(row.getUUID("id"), kind).worthFor(config.giveUpAfter())))
                .chain(work -> queue.enqueue(tx, work));
    }

    private static NewWork work(UUID id, NoticeKind kind) {
        return NewWork.of(id).priority(kind.isUrgent() ? 0 : 1);
    }

    /** How many wait, and have failed. */
    Uni<QueueFigures> figures() {
        return queue.figures();
    }

    /** How many were not sent as long as it was worth while, or were discarded. */
    Uni<Long> countGivenUp() {
        return pool.query(GIVEN_UP).execute().map(rows -> rows.iterator().next().getLong("notices"));
    }
}
