package id.prakerja.registration.people.identitycheck;

import id.prakerja.registration.identity.queue.Conclusion;
import id.prakerja.registration.identity.queue.IdentityCases;
import id.prakerja.registration.identity.queue.WaitingIdentity;
import id.prakerja.registration.identity.registry.IdentityAnswer.Agreement;
import id.prakerja.registration.identity.registry.IdentityQuestion;
import id.prakerja.registration.identity.registry.IdentityRegistryConfig;
import id.prakerja.registration.identity.registry.IdentityRegistryConfig.Detail;
import id.prakerja.registration.people.applicant.Applicant;
import id.prakerja.registration.people.applicant.Applicants;
import id.prakerja.registration.people.applicant.IdentityDoubts;
import id.prakerja.registration.people.applicant.PersonalData;
import id.prakerja.registration.people.applicant.PersonalDataVault;
import id.prakerja.registration.people.applicant.RegisteredEvents;
import id.prakerja.registration.people.applicant.RegistrationSteps;
import id.prakerja.registration.people.applicant.Transition;
import id.prakerja.registration.people.applicant.Transitions;
import id.prakerja.registration.people.applicant.domain.ApplicantProblem;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.registration.people.applicant.domain.StatusPath;
import id.prakerja.sealed.SealedData;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Applies the identity registry's answers: who is confirmed goes on, and is published once ready; who is not can correct. Who was
 * verified again stays as before unless the registry no longer confirms; a "no" about somebody in a wave waits until the wave is
 * over for that person ({@link IdentityDoubts}).
 */
@ApplicationScoped
class VerifiedIdentities implements IdentityCases {

    private static final String OPEN = """
            select v.reference, a.id, a.personal_data, a.personal_data_key, a.province, a.regency
              from unnest($1::uuid[], $2::uuid[]) as q (applicant_id, reference)
              join identity_verification v on v.applicant_id = q.applicant_id and v.reference = q.reference
              join applicant a on a.id = v.applicant_id
            """;

    /** A question that is no longer open, because the answer came twice or the data were corrected since, changes nothing. */
    private static final String CLOSE = """
            delete from identity_verification v
             using unnest($1::uuid[], $2::uuid[]) as c (applicant_id, reference)
             where v.applicant_id = c.applicant_id and v.reference = c.reference
            returning v.applicant_id
            """;

    /** Read after their rows are locked: a profile that is completed at this very moment is seen here, or finds the test passed. */
    private static final String WITH_PROFILE = """
            select applicant_id from applicant_profile where applicant_id = any ($1::uuid[]) and completed_at is not null
            """;

    private final Pool pool;
    private final Applicants applicants;
    private final PersonalDataVault vault;
    private final RegistrationSteps steps;
    private final Transitions transitions;
    private final IdentityDoubts doubts;
    private final AlikePeople alike;
    private final RegistryAnswers answers;
    private final Set<Detail> details;
    private final RegisteredEvents registered;
    private final Clock clock;

    VerifiedIdentities(
            Pool pool,
            Applicants applicants,
            PersonalDataVault vault,
            RegistrationSteps steps,
            Transitions transitions,
            IdentityDoubts doubts,
            AlikePeople alike,
            RegistryAnswers answers,
            IdentityRegistryConfig config,
            RegisteredEvents registered,
            Clock clock) {
        this.pool = pool;
        this.applicants = applicants;
        this.vault = vault;
        this.steps = steps;
        this.transitions = transitions;
        this.doubts = doubts;
        this.alike = alike;
        this.answers = answers;
        this.details = config.details().orElse(Set.of());
        this.registered = registered;
        this.clock = clock;
    }

    @Override
    public Uni<List<IdentityQuestion>> questions(List<WaitingIdentity> waiting) {
        return pool.preparedQuery(OPEN)
                .execute(Columns.of(waiting)
                        .uuids(WaitingIdentity::applicantId)
                        .uuids(WaitingIdentity::reference)
                        .tuple())
                .map(rows -> Rows.list(rows, row -> {
                    PersonalData person = vault.open(
                            row.getUUID("id"),
                            new SealedData(row.getString("personal_data_key"), Rows.bytes(row, "personal_data")));
                    return question(row, person);
                }));
    }

    private IdentityQuestion question(Row row, PersonalData person) {
        IdentityQuestion question =
                new IdentityQuestion(row.getUUID("reference"), person.nik(), person.name(), person.birthDate());
        if (details.contains(Detail.FAMILY_CARD)) {
            question = question.withFamilyCard(person.kk());
        }
        return details.contains(Detail.DOMICILE)
                ? question.withDomicile(row.getString("province"), row.getString("regency"))
                : question;
    }

    @Override
    public Uni<Void> conclude(SqlConnection tx, List<Conclusion> conclusions) {
        Instant now = clock.instant();
        return lock(tx, conclusions)
                .chain(people -> close(tx, conclusions)
                        .call(closed -> answers.keep(tx, closed, now))
                        .chain(closed -> doubts.note(tx, rejected(closed, now))
                                .chain(() ->
                                        transitions.move(tx, rejected(closed, now), ApplicantStatus.IDENTITY_REJECTED))
                                .chain(() -> confirm(tx, confirmed(closed, now), people, now))));
    }

    /** The people before their questions, in one order everywhere, against deadlocks. */
    private Uni<Map<UUID, Applicant>> lock(SqlConnection tx, List<Conclusion> conclusions) {
        return applicants
                .locked(tx, conclusions.stream().map(Conclusion::applicantId).toList())
                .map(people -> people.stream().collect(Collectors.toMap(person -> person.id, Function.identity())));
    }

    private Uni<List<Conclusion>> close(SqlConnection tx, List<Conclusion> conclusions) {
        return tx.preparedQuery(CLOSE)
                .execute(Columns.of(conclusions)
                        .uuids(Conclusion::applicantId)
                        .uuids(Conclusion::reference)
                        .tuple())
                .map(rows -> {
                    Set<UUID> closed = Rows.uuids(rows, "applicant_id");
                    return conclusions.stream()
                            .filter(conclusion -> closed.contains(conclusion.applicantId()))
                            .toList();
                });
    }

    /** Takes the confirmed on as far as their steps allow, and publishes who has become ready. */
    private Uni<Void> confirm(SqlConnection tx, List<Transition> confirmed, Map<UUID, Applicant> people, Instant now) {
        if (confirmed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        StatusPath verified = StatusPath.from(ApplicantStatus.IDENTITY_PENDING, ApplicantStatus.IDENTITY_VERIFIED);
        return doubts.dispel(tx, confirmed.stream().map(Transition::applicantId).toList())
                .chain(() -> transitions.move(
                        tx, confirmed, verified.then(steps.path().afterIdentityVerified(false))))
                .call(moved -> openCases(tx, moved, people, now))
                .chain(moved -> ready(tx, moved, now))
                .chain(ready ->
                        registered.publish(tx, ready.stream().map(people::get).toList(), now));
    }

    private Uni<Void> openCases(SqlConnection tx, Set<UUID> moved, Map<UUID, Applicant> people, Instant now) {
        return moved.isEmpty()
                ? Uni.createFrom().voidItem()
                : alike.openCases(tx, moved.stream().map(people::get).toList(), now);
    }

    /** Those who are ready now, since nothing was missing or nothing more is missing. */
    private Uni<Collection<UUID>> ready(SqlConnection tx, Set<UUID> moved, Instant now) {
        List<ApplicantStatus> after = steps.path().afterIdentityVerified(false);
        if (after.contains(ApplicantStatus.READY)) {
            return Uni.createFrom().item(moved);
        }
        if (moved.isEmpty() || !after.contains(ApplicantStatus.TESTED)) {
            return Uni.createFrom().item(Set.of());
        }
        return tx.preparedQuery(WITH_PROFILE)
                .execute(Tuple.of(moved.toArray(UUID[]::new)))
                .chain(rows -> transitions.move(
                        tx,
                        Rows.list(rows, row -> new Transition(row.getUUID("applicant_id"), null, now)),
                        ApplicantStatus.READY))
                .map(people -> people);
    }

    private static List<Transition> rejected(List<Conclusion> closed, Instant now) {
        List<Transition> rejected = new ArrayList<>();
        for (Conclusion conclusion : closed) {
            String reason = reason(conclusion);
            if (reason != null) {
                rejected.add(new Transition(conclusion.applicantId(), reason, now));
            }
        }
        return rejected;
    }

    private static List<Transition> confirmed(List<Conclusion> closed, Instant now) {
        return closed.stream()
                .filter(conclusion -> reason(conclusion) == null)
                .map(conclusion -> new Transition(conclusion.applicantId(), null, now))
                .toList();
    }

    private static String reason(Conclusion conclusion) {
        return switch (conclusion.result()) {
            case MATCH ->
                conclusion.familyCard() == Agreement.DIFFERS
                        ? ApplicantProblem.IDENTITY_FAMILY_CARD_MISMATCH.name()
                        : null;
            case MISMATCH -> ApplicantProblem.IDENTITY_MISMATCH.name();
            case NOT_FOUND -> ApplicantProblem.IDENTITY_NOT_FOUND.name();
            case NOT_CHECKABLE -> ApplicantProblem.IDENTITY_NOT_CHECKABLE.name();
        };
    }
}
