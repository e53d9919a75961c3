package id.prakerja.incentive.schedule;

import id.prakerja.refusal.Refusal;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The versions of the schedule. */
@ApplicationScoped
class ScheduleVersions {

    private static final String SELECT = """
            select v.*, coalesce((select jsonb_agg(jsonb_build_object('questionSet', s.question_set, 'version', s.question_version)
                                                   order by s.sequence)
                                    from schedule_survey s where s.schedule_version = v.version), '[]') as surveys
              from schedule_version v
            """;

    private static final String LIST = SELECT + " where v.version > $1 order by v.version limit $2";

    private static final String ONE = SELECT + " where v.version = $1";

    private static final String LAST = SELECT + " order by v.version desc limit 1";

    private static final String ENTER = """
            insert into schedule_version (version, valid_from, instalments, instalment_amount, survey_amount,
                                          survey_opens_after_days, survey_open_for_days, survey_paid_within_days,
                                          review_required, least_attendance, least_minutes, decided_at, decided_by)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            """;

    private static final String ENTER_SURVEYS = """
            insert into schedule_survey (schedule_version, sequence, question_set, question_version)
            select $4, sequence, question_set, question_version
              from unnest($1::int[], $2::text[], $3::int[]) as s (sequence, question_set, question_version)
            """;

    private static final String UNKNOWN_QUESTIONS = """
            select question_set, question_version
              from unnest($1::text[], $2::int[]) as s (question_set, question_version)
             where not exists (select from question_set q where q.name = s.question_set and q.version = s.question_version)
             limit 1
            """;

    Uni<List<ScheduleVersionView>> list(SqlClient client, long after, int rows) {
        return client.preparedQuery(LIST)
                .execute(Values.of((int) Math.min(after, Integer.MAX_VALUE), rows))
                .map(found -> Rows.list(found, ScheduleVersionView::of));
    }

    /** One version; refuses if there is none. */
    Uni<ScheduleVersionView> one(SqlClient client, int version) {
        return client.preparedQuery(ONE)
                .execute(Values.of(version))
                .map(found -> Rows.first(found, ScheduleVersionView::of)
                        .orElseThrow(() -> Refusal.of(ScheduleProblem.SCHEDULE_VERSION_UNKNOWN, String.valueOf(version))
                                .toException()));
    }

    /** The one that was entered last; the first is there from the beginning. */
    Uni<ScheduleVersionView> last(SqlClient client) {
        return client.query(LAST)
                .execute()
                .map(found -> ScheduleVersionView.of(found.iterator().next()));
    }

    /** Refuses questions that there are not. */
    Uni<Void> requireQuestions(SqlConnection tx, List<ScheduleToEnter.Survey> surveys) {
        return tx.preparedQuery(UNKNOWN_QUESTIONS)
                .execute(Columns.of(surveys)
                        .texts(ScheduleToEnter.Survey::questionSet)
                        .ints(ScheduleToEnter.Survey::version)
                        .tuple())
                .invoke(found -> found.forEach(row -> {
                    throw Refusal.of(
                                    ScheduleProblem.SCHEDULE_QUESTIONS_UNKNOWN,
                                    row.getString("question_set"),
                                    String.valueOf(row.getInteger("question_version")))
                            .toException();
                }))
                .replaceWithVoid();
    }

    Uni<Void> enter(SqlConnection tx, ScheduleToEnter wanted, Instant at, String by) {
        List<ScheduleToEnter.Survey> surveys = wanted.surveys();
        return tx.preparedQuery(ENTER)
                .execute(Values.of(
                        wanted.version(),
                        wanted.validFrom(),
                        wanted.instalments(),
                        wanted.instalmentAmount(),
                        wanted.surveyAmount(),
                        wanted.surveyOpensAfterDays(),
                        wanted.surveyOpenForDays(),
                        wanted.surveyPaidWithinDays(),
                        wanted.reviewRequired(),
                        wanted.leastAttendance(),
                        wanted.leastMinutes(),
                        at,
                        by))
                .chain(() -> tx.preparedQuery(ENTER_SURVEYS)
                        .execute(Columns.of(IntStream.range(0, surveys.size())
                                        .boxed()
                                        .toList())
                                .ints(index -> index + 1)
                                .texts(index -> surveys.get(index).questionSet())
                                .ints(index -> surveys.get(index).version())
                                .value(wanted.version())
                                .tuple()))
                .replaceWithVoid();
    }
}
