package id.prakerja.registration.people.applicant;

import id.prakerja.messaging.postgres.PostgresOutbox;
import id.prakerja.registration.identity.queue.Conclusion;
import id.prakerja.registration.identity.queue.IdentityCases;
import id.prakerja.registration.identity.queue.WaitingIdentity;
import id.prakerja.registration.identity.registry.IdentityQuestion;
import id.prakerja.registration.people.applicant.domain.ApplicantProblem;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.sealed.SealedData;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Acts on the identity registry's answers: who is confirmed goes on, and is published once ready; who is not can correct. */
@ApplicationScoped
class VerifiedIdentities implements IdentityCases {

    private static final String DATA =
            "select id, personal_data, personal_data_key from applicant where id = any ($1::uuid[])";

    /**
     * Closes the questions, changes the statuses and records the changes with one statement. A question that is no longer open,
     * because the answer came twice or the data were corrected since, changes nothing. Who was verified again stays as before
     * unless the registry no longer confirms. Whoever is confirmed with the name and date of birth of somebody else opens a
     * case of likely duplicates, once for all who share them, or opens it again; the other's row was there before either was asked
     * about, so that the later of two always sees the earlier.
     */
    private static final String CONCLUDE = """
            with closed as (
                delete from identity_verification v
                 using unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) as c (applicant_id, reference, status, reason)
                 where v.applicant_id = c.applicant_id and v.reference = c.reference
                returning v.applicant_id, c.status, c.reason),
            moved as (
                update applicant a
                   set status = c.status, status_reason = c.reason, status_changed_at = $5,
                       identity_verified_at = case when c.reason is null then $5 else a.identity_verified_at end,
                       ready_at = case when c.status = 'READY' then $5 else a.ready_at end
                  from closed c
                 where a.id = c.applicant_id
                   and (a.status = 'IDENTITY_PENDING'
                        or c.reason is not null and a.status in ('IDENTITY_VERIFIED', 'TESTED', 'READY'))
                returning a.id, a.status, a.status_reason, a.province, a.regency, a.birth_year, a.gender, a.channel,
                          a.priority, a.disability, a.occupation_group, a.personal_data, a.personal_data_key,
                          a.likeness_digest),
            alike as (
                insert into duplicate_case (id, likeness_digest, opened_at)
                select gen_random_uuid(), likeness_digest, $5
                  from (select distinct m.likeness_digest from moved m where m.status_reason is null) m
                 where (select count(*) from (select from applicant a where a.likeness_digest = m.likeness_digest limit 2) two) = 2
                   and not exists (select from duplicate_case c
                                    where c.likeness_digest = m.likeness_digest and c.verdict is null)
                 order by likeness_digest
                    on conflict (likeness_digest) do update
                   set opened_at = excluded.opened_at, verdict = null, reason = null, decided_by = null, decided_at = null
                 where duplicate_case.verdict is not null),
            recorded as (
                insert into applicant_transition (applicant_id, at, status, reason)
                select id, $5, status, status_reason from moved)
            select * from moved
            """;

    /**
     * Takes those on whose profile was complete already. A statement of its own, after their rows are locked: who completes the
     * profile at this very moment is seen here, or finds the test passed.
     */
    private static final String COMPLETE = """
            with moved as (
                update applicant a
                   set status = 'READY', status_changed_at = $2, ready_at = coalesce(a.ready_at, $2)
                 where a.id = any ($1::uuid[]) and a.status = 'TESTED'
                   and exists (select from applicant_profile p where p.applicant_id = a.id and p.completed_at is not null)
                returning a.id, a.status, a.province, a.regency, a.birth_year, a.gender, a.channel,
                          a.priority, a.disability, a.occupation_group, a.personal_data, a.personal_data_key),
            recorded as (
                insert into applicant_transition (applicant_id, at, status)
                select id, $2, 'READY' from moved)
            select * from moved
            """;

    private final Pool pool;
    private final PersonalDataVault vault;
    private final RegistrationSteps steps;
    private final RegisteredEvents registered;
    private final PostgresOutbox outbox;
    private final Clock clock;

    @Inject
    VerifiedIdentities(
            Pool pool,
            PersonalDataVault vault,
            RegistrationSteps steps,
            RegisteredEvents registered,
            PostgresOutbox outbox,
            Clock clock) {
        this.pool = pool;
        this.vault = vault;
        this.steps = steps;
        this.registered = registered;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Uni<List<IdentityQuestion>> questions(List<WaitingIdentity> waiting) {
        Map<UUID, WaitingIdentity> byId =
                waiting.stream().collect(Collectors.toMap(WaitingIdentity::applicantId, Function.identity()));
        return pool.preparedQuery(DATA)
                .execute(Tuple.of(byId.keySet().toArray(UUID[]::new)))
                .map(rows -> {
                    List<IdentityQuestion> questions = new ArrayList<>(rows.size());
                    for (Row row : rows) {
                        PersonalData person = open(row);
                        questions.add(new IdentityQuestion(
                                byId.get(row.getUUID("id")).reference(),
                                person.nik(),
                                person.name(),
                                person.birthDate()));
                    }
                    return questions;
                });
    }

    @Override
    public Uni<Void> conclude(List<Conclusion> conclusions) {
        Instant now = clock.instant();
        Tuple answers = Tuple.of(
                conclusions.stream().map(Conclusion::applicantId).toArray(UUID[]::new),
                conclusions.stream().map(Conclusion::reference).toArray(UUID[]::new),
                conclusions.stream()
                        .map(this::status)
                        .map(ApplicantStatus::name)
                        .toArray(String[]::new),
                conclusions.stream().map(VerifiedIdentities::reason).toArray(String[]::new),
                now.atOffset(ZoneOffset.UTC));
        return pool.withTransaction(tx -> tx.preparedQuery(CONCLUDE)
                .execute(answers)
                .call(concluded -> publishReady(tx, concluded, now))
                .chain(concluded -> complete(tx, in(ApplicantStatus.TESTED, concluded), now)));
    }

    private Uni<Void> complete(SqlConnection tx, List<Row> tested, Instant now) {
        if (tested.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] ids = tested.stream().map(row -> row.getUUID("id")).toArray(UUID[]::new);
        return tx.preparedQuery(COMPLETE)
                .execute(Tuple.of(ids, now.atOffset(ZoneOffset.UTC)))
                .chain(completed -> publishReady(tx, completed, now));
    }

    private Uni<Void> publishReady(SqlConnection tx, RowSet<Row> people, Instant now) {
        return outbox.append(
                tx,
                in(ApplicantStatus.READY, people).stream()
                        .map(row -> registered.of(row, open(row), now))
                        .toList());
    }

    private static List<Row> in(ApplicantStatus status, RowSet<Row> people) {
        List<Row> found = new ArrayList<>(people.size());
        for (Row row : people) {
            if (row.getString("status").equals(status.name())) {
                found.add(row);
            }
        }
        return found;
    }

    private ApplicantStatus status(Conclusion conclusion) {
        return reason(conclusion) == null
                ? steps.path().afterIdentityVerified(false)
                : ApplicantStatus.IDENTITY_REJECTED;
    }

    private static String reason(Conclusion conclusion) {
        return switch (conclusion.result()) {
            case MATCH -> null;
            case MISMATCH -> ApplicantProblem.IDENTITY_MISMATCH.name();
            case NOT_FOUND -> ApplicantProblem.IDENTITY_NOT_FOUND.name();
            case NOT_CHECKABLE -> ApplicantProblem.IDENTITY_NOT_CHECKABLE.name();
        };
    }

    private PersonalData open(Row row) {
        return vault.open(
                row.getUUID("id"),
                new SealedData(
                        row.getString("personal_data_key"),
                        row.getBuffer("personal_data").getBytes()));
    }
}
