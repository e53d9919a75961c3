package id.prakerja.registration.people.notice;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.registration.people.notice.domain.Medium;
import id.prakerja.registration.people.notice.domain.NoticeKind;
import id.prakerja.sealed.SealedData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Takes down what people are to be told, in the transaction that gives the occasion. The request or event that asks for it
 * waits for no carrier, and no notice is lost while a carrier is away.
 */
@ApplicationScoped
public class Notices {

    private static final String INSERT_ONE = """
            insert into notice (id, applicant_id, kind, medium, reference, details, sealed, sealed_key, urgency, created_at,
                                give_up_at)
            values (?1, ?2, ?3, ?4, ?5, cast(cast(?6 as text) as jsonb), ?7, ?8, 0, ?9,
                    clock_timestamp() + ?10 * interval '1 millisecond')
            """;

    /** Each person is told once by each medium that there is, however often the occasion is heard of; who is not registered is not told. */
    private static final String INSERT_MANY = """
            insert into notice (id, applicant_id, kind, medium, reference, details, urgency, created_at, give_up_at)
            select case m.medium when 'PHONE' then n.phone_id else n.email_id end, n.applicant_id, $1::text, m.medium, n.reference,
                   n.details::jsonb, $2::smallint, $3::timestamptz, clock_timestamp() + $4::bigint * interval '1 millisecond'
              from unnest($5::uuid[], $6::uuid[], $7::uuid[], $8::text[], $9::text[])
                   as n (phone_id, email_id, applicant_id, reference, details)
              join applicant a on a.id = n.applicant_id
              join (values ('PHONE'), ('EMAIL')) as m (medium) on m.medium = 'PHONE' or a.email_digest is not null
                on conflict on constraint notice_once do nothing
            """;

    private final NoticeSeal seal;
    private final NoticeConfig config;
    private final Clock clock;

    Notices(NoticeSeal seal, NoticeConfig config, Clock clock) {
        this.seal = seal;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A code is to be sent. It is not worth sending once it has expired.
     *
     * @param session with an open transaction
     * @param notice the code and to whom
     * @return completes when written
     */
    public Uni<Void> code(Mutiny.Session session, CodeNotice notice) {
        JsonObject details =
                new JsonObject().put("minutes", Long.toString(notice.validity().toMinutes()));
        return add(
                session,
                notice.applicantId(),
                notice.kind(),
                notice.medium(),
                details,
                seal.close(notice.applicantId(), new NoticeSeal.Content(notice.recipient(), notice.code())),
                notice.validity());
    }

    /**
     * The old contact is to be told that a new one has replaced it.
     *
     * @param session with an open transaction
     * @param applicantId whose contact
     * @param medium which contact
     * @param replaced the old contact
     * @return completes when written
     */
    public Uni<Void> contactChanged(Mutiny.Session session, UUID applicantId, Medium medium, String replaced) {
        return add(
                session,
                applicantId,
                NoticeKind.CONTACT_CHANGED,
                medium,
                new JsonObject(),
                seal.close(applicantId, new NoticeSeal.Content(replaced, null)),
                config.giveUpAfter());
    }

    /**
     * People are to be told of their place in a wave.
     *
     * @param tx open transaction
     * @param kind what they are told
     * @param notices each of a person and an occasion
     * @return completes when written
     */
    public Uni<Void> ofWave(SqlConnection tx, NoticeKind kind, List<WaveNotice> notices) {
        if (notices.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(INSERT_MANY)
                .execute(Tuple.from(List.of(
                        kind.name(),
                        urgency(kind),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        config.giveUpAfter().toMillis(),
                        ids(notices.size()),
                        ids(notices.size()),
                        notices.stream().map(WaveNotice::applicantId).toArray(UUID[]::new),
                        notices.stream().map(WaveNotice::occasion).toArray(String[]::new),
                        notices.stream()
                                .map(notice ->
                                        NoticeDetails.json(notice.details()).encode())
                                .toArray(String[]::new))))
                .replaceWithVoid();
    }

    private Uni<Void> add(
            Mutiny.Session session,
            UUID applicantId,
            NoticeKind kind,
            Medium medium,
            JsonObject details,
            SealedData sealed,
            Duration worthwhile) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return session.createNativeQuery(INSERT_ONE)
                .setParameter(1, id)
                .setParameter(2, applicantId)
                .setParameter(3, kind.name())
                .setParameter(4, medium.name())
                .setParameter(5, id.toString())
                .setParameter(6, details.encode())
                .setParameter(7, sealed.envelope())
                .setParameter(8, sealed.keyId())
                .setParameter(9, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(10, worthwhile.toMillis())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static short urgency(NoticeKind kind) {
        return (short) (kind.isUrgent() ? 0 : 1);
    }

    private static UUID[] ids(int number) {
        UUID[] ids = new UUID[number];
        for (int i = 0; i < number; i++) {
            ids[i] = UuidCreator.getTimeOrderedEpoch();
        }
        return ids;
    }
}
