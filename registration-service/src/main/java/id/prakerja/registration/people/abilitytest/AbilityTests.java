package id.prakerja.registration.people.abilitytest;

import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.abilitytest.domain.AbilityTestProblem;
import id.prakerja.registration.people.abilitytest.domain.QuestionBank;
import id.prakerja.registration.people.applicant.Actor;
import id.prakerja.registration.people.applicant.Applicant;
import id.prakerja.registration.people.applicant.ApplicantProgress;
import id.prakerja.registration.people.applicant.Applicants;
import id.prakerja.registration.people.applicant.FormProblems;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.registration.people.applicant.domain.FieldFault;
import id.prakerja.registration.people.profile.ProfileStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets people take the test, once, within a time that this service's clock tells. Everything can be sent again: a test that runs
 * is not started anew, an answer given twice is one, a test handed in stays as it is. No score passes or fails.
 */
@ApplicationScoped
class AbilityTests {

    private final Pool pool;
    private final Applicants applicants;
    private final AbilityTestStore store;
    private final ProfileStore profiles;
    private final QuestionBanks banks;
    private final AbilityTestConfig config;
    private final ApplicantProgress progress;
    private final Clock clock;

    AbilityTests(
            Pool pool,
            Applicants applicants,
            AbilityTestStore store,
            ProfileStore profiles,
            QuestionBanks banks,
            AbilityTestConfig config,
            ApplicantProgress progress,
            Clock clock) {
        this.pool = pool;
        this.applicants = applicants;
        this.store = store;
        this.profiles = profiles;
        this.banks = banks;
        this.config = config;
        this.progress = progress;
        this.clock = clock;
    }

    /** Starts the test, or gives the one that runs; fails with a refusal. */
    Uni<AbilityTest> start(Actor actor, UUID id) {
        // As precise as the database keeps it, so that a repeated answer is the same to the letter.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return pool.withTransaction(tx -> applicants
                .locked(tx, actor, id)
                .chain(applicant -> store.latest(tx, id).chain(latest -> start(tx, applicant, latest, now))));
    }

    private Uni<AbilityTest> start(SqlConnection tx, Applicant applicant, Optional<AbilityTest> latest, Instant now) {
        if (latest.isPresent() && !latest.get().isSubmitted()) {
            return Uni.createFrom().item(latest.get());
        }
        if (latest.isPresent() && !latest.get().reopened()) {
            throw Refusal.of(AbilityTestProblem.TEST_ALREADY_SUBMITTED).toException();
        }
        if (latest.isEmpty() && applicant.status != ApplicantStatus.IDENTITY_VERIFIED) {
            throw Refusal.of(AbilityTestProblem.TEST_NOT_DUE, applicant.status.name())
                    .toException();
        }
        int attempt = latest.map(AbilityTest::attempt).orElse(0) + 1;
        return store.start(tx, applicant.id, attempt, banks.present().version(), now, now.plus(config.time()));
    }

    /** Keeps answers, ids of answers by id of question; one given before is replaced. Fails with a refusal. */
    Uni<AbilityTest> answer(Actor actor, UUID id, Map<String, String> answers) {
        Instant now = clock.instant();
        return pool.withTransaction(tx -> applicants
                .locked(tx, actor, id)
                .chain(applicant -> started(tx, id))
                .chain(test -> {
                    if (test.isSubmitted()) {
                        throw Refusal.of(AbilityTestProblem.TEST_ALREADY_SUBMITTED)
                                .toException();
                    }
                    if (!now.isBefore(test.endsAt())) {
                        throw Refusal.of(
                                        AbilityTestProblem.TEST_TIME_OVER,
                                        test.endsAt().toString())
                                .toException();
                    }
                    requireKnown(banks.of(test.bank()), answers);
                    return store.answer(tx, test, answers);
                }));
    }

    /** Hands the test in, whether or not the time is over: the answers given in time count. Fails with a refusal. */
    Uni<AbilityTest> submit(Actor actor, UUID id) {
        Instant now = clock.instant();
        return pool.withTransaction(tx -> applicants
                .locked(tx, actor, id)
                .chain(applicant -> started(tx, id)
                        .chain(test ->
                                test.isSubmitted() ? Uni.createFrom().item(test) : submit(tx, applicant, test, now))));
    }

    private Uni<AbilityTest> submit(SqlConnection tx, Applicant applicant, AbilityTest test, Instant now) {
        QuestionBank bank = banks.of(test.bank());
        return store.submit(tx, test, bank.score(test.given()), bank.scored(), now)
                .call(() -> profiles.isComplete(tx, applicant.id)
                        .chain(complete -> progress.tested(tx, applicant, complete, now)));
    }

    /** Lets somebody take the test once more; fails with a refusal. */
    Uni<AbilityTest> reopen(String operator, UUID id, String reason) {
        Instant now = clock.instant();
        return pool.withTransaction(tx -> applicants
                .locked(tx, id)
                .chain(applicant -> started(tx, id))
                .chain(test -> {
                    if (!test.isSubmitted()) {
                        throw Refusal.of(AbilityTestProblem.TEST_NOT_STARTED).toException();
                    }
                    return test.reopened()
                            ? Uni.createFrom().item(test)
                            : store.reopen(tx, test, operator, reason, now);
                }));
    }

    private Uni<AbilityTest> started(SqlConnection tx, UUID id) {
        return store.latest(tx, id)
                .map(found -> found.orElseThrow(
                        () -> Refusal.of(AbilityTestProblem.TEST_NOT_STARTED).toException()));
    }

    private static void requireKnown(QuestionBank bank, Map<String, String> answers) {
        List<FieldFault> faults = answers.entrySet().stream()
                .filter(answer -> !bank.knows(answer.getKey(), answer.getValue()))
                .map(answer -> new FieldFault("answers." + answer.getKey(), AbilityTestProblem.ANSWER_UNKNOWN))
                .toList();
        if (!faults.isEmpty()) {
            throw FormProblems.faulty(faults);
        }
    }
}
