package id.prakerja.incentive.survey;

import id.prakerja.metrics.Sample;
import id.prakerja.metrics.SampledMetric;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts surveys and answers, from running sums and from the index of what is not answered. */
@ApplicationScoped
class SurveyFigures {

    private static final String ANSWERED = """
            select coalesce(sum(number), 0)::bigint as answered from figure_now where subject = 'SURVEY' and status = 'ANSWERED'
            """;

    private static final String UNANSWERED = """
            select count(*) filter (where opens_at > $1) as waiting,
                   count(*) filter (where opens_at <= $1 and closes_at > $1) as open,
                   count(*) filter (where closes_at <= $1) as lapsed
              from survey where answered_at is null
            """;

    /** Rewards that nothing stands against and that have not arrived within the days of the person's schedule. */
    private static final String OVERDUE = """
            select count(*) as overdue
              from payout p
              join participant m on m.participant_id = p.participant_id
              join schedule_version v on v.version = m.schedule_version
             where p.kind = 'SURVEY' and p.status not in ('SETTLED', 'BLOCKED')
               and p.due_at + make_interval(hours => 24 * v.survey_paid_within_days) < $1
            """;

    private static final String ANSWERS = """
            select status as question, outcome as answer, sum(number)::bigint as people
              from figure_now where subject = 'ANSWER' group by status, outcome
            """;

    private final Pool pool;
    private final Clock clock;

    SurveyFigures(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    Uni<SurveyFiguresView> present() {
        return Uni.combine()
                .all()
                .unis(
                        pool.query(ANSWERED)
                                .execute()
                                .map(rows -> rows.iterator().next()),
                        unanswered(),
                        overdue(),
                        pool.query(ANSWERS).execute())
                .asTuple()
                .map(parts -> {
                    SortedMap<String, SortedMap<String, Long>> answers = new TreeMap<>();
                    parts.getItem4()
                            .forEach(row -> answers.computeIfAbsent(
                                            row.getString("question"), question -> new TreeMap<>())
                                    .put(row.getString("answer"), row.getLong("people")));
                    Row open = parts.getItem2();
                    return new SurveyFiguresView(
                            open.getLong("waiting"),
                            open.getLong("open"),
                            parts.getItem1().getLong("answered"),
                            open.getLong("lapsed"),
                            parts.getItem3(),
                            answers);
                });
    }

    @Produces
    @Singleton
    SampledMetric surveys() {
        return SampledMetric.of(
                "prakerja.surveys",
                "Surveys that are not answered, in each state",
                () -> unanswered()
                        .map(row -> Map.of("WAITING", "waiting", "OPEN", "open", "LAPSED", "lapsed").entrySet().stream()
                                .map(state -> Sample.of(
                                        row.getLong(state.getValue()).doubleValue(), "status", state.getKey()))
                                .toList()));
    }

    @Produces
    @Singleton
    SampledMetric overdueRewards() {
        return SampledMetric.of(
                "prakerja.surveys.overdue",
                "Rewards of answered surveys that have not arrived within the days of the schedule",
                () -> overdue().map(number -> List.of(Sample.of(number.doubleValue()))));
    }

    private Uni<Row> unanswered() {
        return pool.preparedQuery(UNANSWERED)
                .execute(Values.of(clock.instant()))
                .map(rows -> rows.iterator().next());
    }

    private Uni<Long> overdue() {
        return pool.preparedQuery(OVERDUE)
                .execute(Values.of(clock.instant()))
                .map(rows -> rows.iterator().next().getLong("overdue"));
    }
}
