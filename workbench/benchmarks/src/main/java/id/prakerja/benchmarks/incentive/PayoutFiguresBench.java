package id.prakerja.benchmarks.incentive;

import id.prakerja.benchmarks.measurement.Bar;
import id.prakerja.benchmarks.measurement.Effort;
import id.prakerja.benchmarks.measurement.Figure;
import id.prakerja.benchmarks.measurement.Progress;
import id.prakerja.benchmarks.stage.Api;
import id.prakerja.benchmarks.stage.Stage;
import id.prakerja.benchmarks.stage.StagedBenchmark;
import id.prakerja.runner.issuer.TokenHolder;
import id.prakerja.runner.suite.Service;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How long the figures of finance take over all payouts of the programme: the slowest of them, each asked for many times. */
public final class PayoutFiguresBench implements StagedBenchmark {

    private static final int PEOPLE = 610_563;
    private static final int HELD = 200_000;
    private static final int TIMES = 21;
    private static final int MOST_MILLIS = 200;
    private static final List<String> FIGURES = List.of(
            "/v1/figures",
            "/v1/finance-queues",
            "/v1/payout-forecast",
            "/v1/reconciliation",
            "/v1/payouts?status=HELD&wave=6",
            "/v1/payouts?status=HELD&because=NO_LINKED_ACCOUNT",
            "/v1/payouts?wave=6&amount=600000",
            "/v1/payouts?dueFrom=2020-10-01&dueUntil=2020-10-31");

    /** Four instalments of each: two paid, one due and held where there is no account, one to come. */
    private static final String PAYOUTS = """
            with payouts as (
                insert into payout (payout_id, participant_id, wave, kind, sequence, amount, status, reason, due_at, act_at,
                                    partner, changed_at)
                select gen_random_uuid(), md5(person::text)::uuid, 1 + person %% 11, 'INCENTIVE', sequence, 600000,
                       case when sequence < 3 then 'SETTLED' when sequence = 4 then 'NOT_DUE'
                            when person <= %2$d then 'HELD' else 'SETTLED' end,
                       case when sequence = 3 and person <= %2$d then 'NO_LINKED_ACCOUNT' end,
                       case sequence when 4 then now() + interval '20 days' else timestamptz '2020-10-01' + sequence * interval '20 days' end,
                       case sequence when 4 then now() + interval '20 days' else '9999-12-31T00:00:00Z' end,
                       case when sequence < 3 or (sequence = 3 and person > %2$d) then (array['bni', 'ovo', 'linkaja', 'gopay'])[1 + person %% 4] else '' end,
                       now()
                  from generate_series(1, %1$d) as p (person), generate_series(1, 4) as s (sequence)
                returning payout_id, wave, status, reason, amount, (due_at at time zone 'Asia/Jakarta')::date as due_on),
            owed as (
                insert into figure_change (subject, status, outcome, day, number, rupiah)
                select 'UNPAID', status, reason, due_on, count(*), sum(amount) from payouts where status = 'HELD' group by 2, 3, 4)
            insert into payout_listing (payout_id, wave, amount, due_on) select payout_id, wave, amount, due_on from payouts
            """;

    @Override
    public String name() {
        return "payout-figures";
    }

    @Override
    public String purpose() {
        return "figures and lists over all payouts of the programme";
    }

    @Override
    public List<Figure> run(Stage stage, Effort effort, Progress progress) {
        stage.start(Service.INCENTIVE, "160m", Map.of());
        stage.execute(Service.INCENTIVE, PAYOUTS.formatted(effort.of(PEOPLE), effort.of(HELD)));
        stage.execute(Service.INCENTIVE, "analyze payout, payout_listing, figure, figure_change");
        Api api = new Api(
                stage.url(Service.INCENTIVE), stage.issuer().token(TokenHolder.staff("finance"), Duration.ofHours(6)));
        double slowest = 0;
        for (String figure : FIGURES) {
            double millis = middle(api, figure);
            progress.say("%s: %.0f ms".formatted(figure, millis));
            slowest = Math.max(slowest, millis);
        }
        return List.of(new Figure("payout-figures", slowest, "ms", Bar.atMost(MOST_MILLIS)));
    }

    private static double middle(Api api, String path) {
        double[] millis = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            api.get(path);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[TIMES / 2];
    }
}
