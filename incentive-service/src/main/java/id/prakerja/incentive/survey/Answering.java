package id.prakerja.incentive.survey;

import id.prakerja.incentive.payout.PlannedPayouts;
import id.prakerja.incentive.payout.domain.Instalment;
import id.prakerja.incentive.payout.domain.PayoutIds;
import id.prakerja.incentive.payout.domain.PayoutKind;
import id.prakerja.incentive.survey.domain.Answers;
import id.prakerja.incentive.survey.domain.SurveyProblem;
import id.prakerja.incentive.survey.domain.SurveyWindow;
import id.prakerja.refusal.Refusal;
import id.prakerja.refusal.RefusedException;
import id.prakerja.sealed.SealedData;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes answers: once for each survey, in its time, and with its reward put on the schedule in the same transaction. Whether the person
 * may be paid is asked before the payout like before every other.
 */
@ApplicationScoped
class Answering {

    private static final String SELECT = """
            select s.*, m.wave, v.survey_amount, v.survey_paid_within_days, q.questions
              from survey s
              join participant m on m.participant_id = s.participant_id
              join schedule_version v on v.version = m.schedule_version
              join question_set q on q.name = s.question_set and q.version = s.question_version
             where s.participant_id = $1
            """;

    private static final String ALL = SELECT + " order by s.sequence";

    private static final String LOCK = SELECT + " and s.sequence = $2 for update of s";

    private static final String ANSWER = """
            update survey set answered_at = $3, choices = $4::text::jsonb, words = $5, words_key = $6
             where participant_id = $1 and sequence = $2
            """;

    private static final String COUNT = """
            insert into figure_change (subject, status, outcome, wave, number, rupiah)
            select 'SURVEY', 'ANSWERED', $3::text, $4::int, 1, 0
            union all
            select 'ANSWER', $3::text || '/' || question, answer, $4::int, 1, 0
              from unnest($1::text[], $2::text[]) as a (question, answer)
            """;

    private final Pool pool;
    private final QuestionSets sets;
    private final AnswerSeal seal;
    private final PlannedPayouts planned;
    private final Clock clock;

    Answering(Pool pool, QuestionSets sets, AnswerSeal seal, PlannedPayouts planned, Clock clock) {
        this.pool = pool;
        this.sets = sets;
        this.seal = seal;
        this.planned = planned;
        this.clock = clock;
    }

    /** The surveys of one person, in their order. */
    Uni<List<SurveyView>> of(UUID participantId, boolean own) {
        Instant now = clock.instant();
        return pool.preparedQuery(ALL)
                .execute(Values.of(participantId))
                .map(rows -> Rows.list(rows, row -> survey(row).view(now, own)));
    }

    /** Takes an answer; the same one again changes nothing, fails with the refusal of any other. */
    Uni<SurveyView> answer(UUID participantId, int sequence, Map<String, String> given) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return pool.withTransaction(tx -> tx.preparedQuery(LOCK)
                        .execute(Values.of(participantId, sequence))
                        .map(rows -> Rows.first(rows, this::survey)
                                .orElseThrow(() ->
                                        Refusal.of(SurveyProblem.SURVEY_UNKNOWN).toException()))
                        .chain(survey -> answer(tx, survey, given, now)))
                .map(survey -> survey.view(now, true));
    }

    private Uni<PersonsSurvey> answer(SqlConnection tx, PersonsSurvey survey, Map<String, String> given, Instant now) {
        switch (survey.status(now)) {
            case WAITING ->
                throw refused(SurveyProblem.SURVEY_NOT_OPEN, survey.window().opensAt());
            case LAPSED ->
                throw refused(SurveyProblem.SURVEY_CLOSED, survey.window().closesAt());
            case ANSWERED -> {
                Answers answers = survey.set().judge(given).orThrow();
                if (!answers.equals(survey.answers())) {
                    throw Refusal.of(SurveyProblem.SURVEY_ANSWERED).toException();
                }
                return Uni.createFrom().item(survey);
            }
            case OPEN -> {
                // It is written and paid below.
            }
        }
        PersonsSurvey answered = survey.answered(survey.set().judge(given).orThrow(), now);
        return write(tx, answered)
                .chain(() -> planned.plan(tx, List.of(reward(answered)), now))
                .chain(() -> count(tx, answered))
                .replaceWith(answered);
    }

    private Uni<Void> write(SqlConnection tx, PersonsSurvey survey) {
        SealedData words = seal.words(survey.participantId(), survey.answers());
        return tx.preparedQuery(ANSWER)
                .execute(Values.of(
                        survey.participantId(),
                        survey.sequence(),
                        survey.answeredAt(),
                        seal.choices(survey.answers()),
                        words == null ? null : words.envelope(),
                        words == null ? null : words.keyId()))
                .replaceWithVoid();
    }

    private static Instalment reward(PersonsSurvey survey) {
        return new Instalment(
                PayoutIds.payout(survey.participantId(), PayoutKind.SURVEY, survey.sequence()),
                survey.participantId(),
                survey.wave(),
                PayoutKind.SURVEY,
                survey.sequence(),
                survey.amount(),
                survey.answeredAt());
    }

    private static Uni<Void> count(SqlConnection tx, PersonsSurvey survey) {
        return tx.preparedQuery(COUNT)
                .execute(Columns.of(survey.answers().choices().entrySet())
                        .texts(Map.Entry::getKey)
                        .texts(Map.Entry::getValue)
                        .value(survey.questionsName())
                        .value(survey.wave())
                        .tuple())
                .replaceWithVoid();
    }

    private PersonsSurvey survey(Row row) {
        UUID participantId = row.getUUID("participant_id");
        Instant answeredAt = Rows.instant(row, "answered_at");
        return new PersonsSurvey(
                participantId,
                row.getInteger("wave"),
                row.getInteger("sequence"),
                new SurveyWindow(Rows.instant(row, "opens_at"), Rows.instant(row, "closes_at")),
                row.getString("question_set"),
                row.getInteger("question_version"),
                sets.questions(row, "questions"),
                row.getLong("survey_amount"),
                row.getInteger("survey_paid_within_days"),
                answeredAt,
                answeredAt == null ? null : seal.open(participantId, row));
    }

    private static RefusedException refused(SurveyProblem problem, Instant at) {
        return Refusal.of(problem, at.toString()).toException();
    }
}
