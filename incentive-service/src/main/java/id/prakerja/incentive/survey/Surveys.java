package id.prakerja.incentive.survey;

import id.prakerja.incentive.survey.domain.SurveyWindow;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Opens the surveys that follow payouts, in the transaction that settles these: the first after the last instalment of the person's
 * version of the schedule, each further one after the payout for the one before. A payout that comes back takes its survey with it
 * unless that has been answered; it opens anew after the payment that takes its place.
 */
@ApplicationScoped
public class Surveys {

    private static final String NEXT = """
            select e.payout_id, q.sequence, q.question_set, q.question_version, v.survey_opens_after_days,
                   v.survey_open_for_days
              from unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[]) as e (payout_id, participant_id, kind, sequence)
              join participant m on m.participant_id = e.participant_id
              join schedule_version v on v.version = m.schedule_version
              join schedule_survey q on q.schedule_version = v.version
               and q.sequence = case when e.kind = 'SURVEY' then e.sequence + 1 when e.sequence = v.instalments then 1 end
             order by e.participant_id, q.sequence
            """;

    /** One survey of each number for each person, however often its payout is settled. */
    private static final String OPEN = """
            with opened as (
                insert into survey (participant_id, sequence, after_payout, question_set, question_version, opens_at, closes_at)
                select participant_id, sequence, after_payout, question_set, question_version, opens_at, closes_at
                  from unnest($1::uuid[], $2::int[], $3::uuid[], $4::text[], $5::int[], $6::timestamptz[], $7::timestamptz[])
                       as e (participant_id, sequence, after_payout, question_set, question_version, opens_at, closes_at)
                on conflict do nothing
                returning participant_id, question_set, question_version)
            insert into figure_change (subject, status, outcome, wave, number, rupiah)
            select 'SURVEY', 'OPENED', o.question_set || '/' || o.question_version, m.wave, count(*), 0
              from opened o join participant m using (participant_id)
             group by o.question_set, o.question_version, m.wave
            """;

    private static final String WITHDRAW = """
            with withdrawn as (
                delete from survey where after_payout = any($1::uuid[]) and answered_at is null
                returning participant_id, question_set, question_version)
            insert into figure_change (subject, status, outcome, wave, number, rupiah)
            select 'SURVEY', 'OPENED', w.question_set || '/' || w.question_version, m.wave, -count(*), 0
              from withdrawn w join participant m using (participant_id)
             group by w.question_set, w.question_version, m.wave
            """;

    /**
     * Opens what follows payouts.
     *
     * @param tx the transaction in which they were settled
     * @param paid any number
     * @param now programme time, UTC
     * @return completes when written
     */
    public Uni<Void> open(SqlConnection tx, List<PaidPayout> paid, Instant now) {
        if (paid.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<UUID, PaidPayout> byId =
                paid.stream().collect(Collectors.toMap(one -> one.instalment().id(), Function.identity(), (a, b) -> b));
        return tx.preparedQuery(NEXT)
                .execute(Columns.of(byId.values())
                        .uuids(one -> one.instalment().id())
                        .uuids(one -> one.instalment().participantId())
                        .constants(one -> one.instalment().kind())
                        .ints(one -> one.instalment().sequence())
                        .tuple())
                .map(rows -> Rows.list(rows, row -> New.of(row, byId.get(row.getUUID("payout_id")), now)))
                .chain(surveys -> surveys.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : tx.preparedQuery(OPEN).execute(columns(surveys)).replaceWithVoid());
    }

    /**
     * Takes back what follows payouts that came back.
     *
     * @param tx the transaction in which they came back
     * @param returned the payouts
     * @return completes when written
     */
    public Uni<Void> withdraw(SqlConnection tx, List<UUID> returned) {
        return returned.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(WITHDRAW)
                        .execute(Values.of((Object) returned.toArray(UUID[]::new)))
                        .replaceWithVoid();
    }

    private static Tuple columns(List<New> surveys) {
        return Columns.of(surveys)
                .uuids(New::participantId)
                .ints(New::sequence)
                .uuids(New::after)
                .texts(New::questionSet)
                .ints(New::questionVersion)
                .instants(survey -> survey.window().opensAt())
                .instants(survey -> survey.window().closesAt())
                .tuple();
    }

    private record New(
            UUID participantId,
            int sequence,
            UUID after,
            String questionSet,
            int questionVersion,
            SurveyWindow window) {

        static New of(Row row, PaidPayout paid, Instant now) {
            return new New(
                    paid.instalment().participantId(),
                    row.getInteger("sequence"),
                    paid.instalment().id(),
                    row.getString("question_set"),
                    row.getInteger("question_version"),
                    SurveyWindow.after(
                            paid.at(),
                            now,
                            row.getInteger("survey_opens_after_days"),
                            row.getInteger("survey_open_for_days")));
        }
    }
}
