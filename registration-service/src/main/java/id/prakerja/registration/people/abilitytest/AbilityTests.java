package id.prakerja.registration.people.abilitytest;

import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.abilitytest.domain.AbilityTestProblem;
import id.prakerja.registration.people.abilitytest.domain.QuestionBank;
import id.prakerja.registration.people.applicant.Actor;
import id.prakerja.registration.people.applicant.Applicant;
import id.prakerja.registration.people.applicant.ApplicantAccess;
import id.prakerja.registration.people.applicant.ApplicantProgress;
import id.prakerja.registration.people.applicant.FormProblems;
import id.prakerja.registration.people.applicant.domain.ApplicantProblem;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.registration.people.applicant.domain.FieldFault;
import id.prakerja.registration.people.profile.ApplicantProfile;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Lets people take the test, once, within a time that this service's clock tells. Everything can be sent again: a test that runs
 * is not started anew, an answer given twice is one, a test handed in stays as it is. No score passes or fails.
 */
@ApplicationScoped
class AbilityTests {

    private final QuestionBanks banks;
    private final AbilityTestConfig config;
    private final ApplicantProgress progress;
    private final Clock clock;

    AbilityTests(QuestionBanks banks, AbilityTestConfig config, ApplicantProgress progress, Clock clock) {
        this.banks = banks;
        this.config = config;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Starts the test, or gives the one that runs.
     *
     * @param actor the person, or an officer of the region
     * @param id the applicant
     * @return the test; fails with a refusal
     */
    Uni<AbilityTest> start(Actor actor, UUID id) {
        // As precise as the database keeps it, so that a repeated answer is the same to the letter.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Panache.withTransaction(() -> ApplicantAccess.locked(actor, id)
                .chain(applicant -> AbilityTest.latest(id).chain(latest -> start(applicant, latest, now))));
    }

    private Uni<AbilityTest> start(Applicant applicant, AbilityTest latest, Instant now) {
        if (latest != null && !latest.isSubmitted()) {
            return Uni.createFrom().item(latest);
        }
        if (latest != null && !latest.isReopened()) {
            throw Refusal.of(AbilityTestProblem.TEST_ALREADY_SUBMITTED).toException();
        }
        if (latest == null && applicant.status != ApplicantStatus.IDENTITY_VERIFIED) {
            throw Refusal.of(AbilityTestProblem.TEST_NOT_DUE, applicant.status.name())
                    .toException();
        }
        AbilityTest test = new AbilityTest();
        test.applicantId = applicant.id;
        test.attempt = latest == null ? 1 : latest.attempt + 1;
        test.bank = banks.present().version();
        test.startedAt = now;
        test.endsAt = now.plus(config.time());
        test.answers = "{}";
        return test.persist();
    }

    /**
     * Keeps answers; one given before is replaced.
     *
     * @param actor the person, or an officer of the region
     * @param id the applicant
     * @param answers ids of answers by id of question
     * @return the test; fails with a refusal
     */
    Uni<AbilityTest> answer(Actor actor, UUID id, Map<String, String> answers) {
        Instant now = clock.instant();
        return Panache.withTransaction(() -> ApplicantAccess.locked(actor, id)
                .chain(applicant -> started(id))
                .invoke(test -> {
                    if (test.isSubmitted()) {
                        throw Refusal.of(AbilityTestProblem.TEST_ALREADY_SUBMITTED)
                                .toException();
                    }
                    if (!now.isBefore(test.endsAt)) {
                        throw Refusal.of(AbilityTestProblem.TEST_TIME_OVER, test.endsAt.toString())
                                .toException();
                    }
                    requireKnown(banks.of(test.bank), answers);
                    test.give(answers);
                }));
    }

    /**
     * Hands the test in, whether or not the time is over: the answers given in time count.
     *
     * @param actor the person, or an officer of the region
     * @param id the applicant
     * @return the test with its score; fails with a refusal
     */
    Uni<AbilityTest> submit(Actor actor, UUID id) {
        Instant now = clock.instant();
        return Panache.withTransaction(() -> ApplicantAccess.locked(actor, id)
                .chain(applicant -> started(id)
                        .call(test ->
                                test.isSubmitted() ? Uni.createFrom().voidItem() : submit(applicant, test, now))));
    }

    private Uni<Void> submit(Applicant applicant, AbilityTest test, Instant now) {
        QuestionBank bank = banks.of(test.bank);
        test.score = bank.score(test.given());
        test.questions = bank.scored();
        test.submittedAt = now;
        return ApplicantProfile.isComplete(applicant.id)
                .chain(complete ->
                        Panache.getSession().chain(session -> progress.tested(session, applicant, complete, now)));
    }

    /**
     * Lets somebody take the test once more.
     *
     * @param operator who decides
     * @param id the applicant
     * @param reason why
     * @return the test that was handed in; fails with a refusal
     */
    Uni<AbilityTest> reopen(String operator, UUID id, String reason) {
        Instant now = clock.instant();
        return Panache.withTransaction(() -> Applicant.findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.of(ApplicantProblem.APPLICANT_UNKNOWN).toException())
                .chain(applicant -> started(id))
                .invoke(test -> {
                    if (!test.isSubmitted()) {
                        throw Refusal.of(AbilityTestProblem.TEST_NOT_STARTED).toException();
                    }
                    if (!test.isReopened()) {
                        test.reopenedAt = now;
                        test.reopenedBy = operator;
                        test.reopenReason = reason;
                    }
                }));
    }

    private static Uni<AbilityTest> started(UUID id) {
        return AbilityTest.latest(id)
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.of(AbilityTestProblem.TEST_NOT_STARTED).toException());
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
