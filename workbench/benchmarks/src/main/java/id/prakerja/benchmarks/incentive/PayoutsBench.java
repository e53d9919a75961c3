package id.prakerja.benchmarks.incentive;

import id.prakerja.benchmarks.measurement.Bar;
import id.prakerja.benchmarks.measurement.Effort;
import id.prakerja.benchmarks.measurement.Figure;
import id.prakerja.benchmarks.measurement.Progress;
import id.prakerja.benchmarks.measurement.Rounds;
import id.prakerja.benchmarks.stage.Stage;
import id.prakerja.benchmarks.stage.StagedBenchmark;
import id.prakerja.benchmarks.stage.Topics;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Waiting;
import id.prakerja.runner.workspace.SuiteSecrets;
import id.prakerja.sealed.ConfiguredKeys;
import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.SealedColumn;
import id.prakerja.signatures.WebhookSigner;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Payouts of newly entitled people: planned, fallen due, checked, posted to the ledger and published to their payment partner, while
 * 200,000 held ones lie there; then what the partners report of them. Each person is planned four instalments. The first is due at
 * once; the others are planned when it has left, which is told beside and over before the next round.
 */
public final class PayoutsBench implements StagedBenchmark {

    private static final int PEOPLE = 60_000;
    private static final int HELD = 200_000;
    private static final int BAR = 6_000;
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> PARTNERS = List.of("bni", "ovo", "linkaja", "gopay");

    private static final int KEY_BYTES = 32;
    private static final String KEY = "bench";
    private static final SealedColumn ACCOUNT = new SealedColumn("account_link", "account_reference");

    /** Everything known of the people, so that they are entitled at the commit. */
    private static final String ENTITLE = """
            with people as (select id, account, g from unnest(?::uuid[], ?::bytea[]) with ordinality as p (id, account, g)),
                 accounts as (
                     insert into account_link (link_id, participant_id, partner, account_reference, account_reference_key,
                                               account_digest, partner_person_id, status, requested_at, decided_at, ask_at)
                     select gen_random_uuid(), id, (array['bni', 'ovo', 'linkaja', 'gopay'])[1 + g % 4], account, 'bench',
                            uuid_send(id), gen_random_uuid(), 'LINKED', now(), now(), now()
                       from people),
                 trainings as (
                     insert into completion (enrolment_id, participant_id, first, completed_at, reviewed_at)
                     select gen_random_uuid(), id, true, now() - interval '2 days', now() - interval '1 day' from people)
            insert into participant (participant_id, wave, identity_alias, selected_at, entitled_at, schedule_version)
            select id, 6, md5(id::text), now() - interval '9 days', now() - interval '1 day', 1 from people
            """;

    /** Payouts that wait for an account, as they lie there after a while. */
    private static final String HOLD = """
            insert into payout (payout_id, participant_id, wave, kind, sequence, amount, status, reason, due_at, act_at, changed_at)
            select gen_random_uuid(), gen_random_uuid(), 5, 'INCENTIVE', 1, 600000, 'HELD', 'NO_LINKED_ACCOUNT',
                   now() - interval '30 days', '9999-12-31T00:00:00Z', now() - interval '30 days'
              from generate_series(1, %d)
            """;

    private static final String TO_PLAN = """
            select count(*) from participant where entitled_at is not null and (not planned or plan_further_by is not null)
            """;

    private static final String IN_FLIGHT = """
            select i.instruction_id, p.participant_id, i.partner, i.amount
              from instruction i join payout p on p.payout_id = i.payout_id where i.outcome is null
            """;

    private static final String REPORT = """
            {"payoutId":"%s","outcome":"SETTLED","failureReason":null,"partnerReference":"r","amount":%d,"reportedAt":"%s"}""";

    private static final String SETTLED = """
            select coalesce(sum(number), 0)::bigint from figure_now where subject = 'INSTRUCTION' and status = 'SETTLED'
            """;

    private final Map<String, String> keys = keys();
    private final DataCipher cipher = new DataCipher(new ConfiguredKeys(KEY, keys));

    @Override
    public String name() {
        return "payouts";
    }

    @Override
    public String purpose() {
        return "payouts planned, scheduled, posted to the ledger and published";
    }

    @Override
    public List<Figure> run(Stage stage, Effort effort, Progress progress) {
        int people = effort.of(PEOPLE);
        double[] rates = new double[Rounds.COUNT];
        try (Topics topics = stage.topics()) {
            stage.start(Service.INCENTIVE, "160m", configuration());
            stage.execute(Service.INCENTIVE, HOLD.formatted(effort.of(HELD)));
            progress.say("warming up: %,.0f payouts/s".formatted(paid(stage, topics, people)));
            planned(stage, people);
            for (int round = 0; round < Rounds.COUNT; round++) {
                rates[round] = paid(stage, topics, people);
                progress.say("%,.0f payouts/s, then the plans of %,.0f people/s"
                        .formatted(rates[round], planned(stage, people)));
            }
            double outcomes = reported(stage, topics);
            progress.say("%,.0f outcomes/s".formatted(outcomes));
            return List.of(
                    new Figure("payouts", Rounds.middle(rates), "payouts/s", Bar.atLeast(BAR)),
                    new Figure("payouts-outcomes", outcomes, "outcomes/s", Bar.atLeast(BAR)));
        }
    }

    /** All partners are instructed and report on their topics, whatever door they have in a suite of the local runner. */
    private Map<String, String> configuration() {
        Map<String, String> configuration = new TreeMap<>(
                Map.of("prakerja.personal-data.active-key", KEY, "prakerja.personal-data.keys." + KEY, keys.get(KEY)));
        PARTNERS.forEach(partner -> configuration.put("prakerja.payout-doors.%s.door".formatted(partner), "KAFKA"));
        return configuration;
    }

    /** Everything in flight is reported as settled, signed where the partner has a key. */
    private static double reported(Stage stage, Topics topics) {
        List<Report> reports = reports(stage);
        SuiteSecrets secrets = new SuiteSecrets(stage.suite().workspace());
        Map<String, WebhookSigner> signers = new TreeMap<>();
        PARTNERS.forEach(partner -> signers.put(partner, new WebhookSigner(secrets.callsOf(partner))));
        long all = stage.number(Service.INCENTIVE, SETTLED) + reports.size();
        long start = System.nanoTime();
        reports.forEach(report -> topics.sendSigned(
                signers.get(report.partner()),
                "payout.reported." + report.partner(),
                report.key(),
                report.json().getBytes(StandardCharsets.UTF_8)));
        topics.flush();
        if (!Waiting.until(() -> stage.number(Service.INCENTIVE, SETTLED) >= all, LOOK_EVERY, PATIENCE)) {
            throw new IllegalStateException("Only %d of %d outcomes were applied"
                    .formatted(stage.number(Service.INCENTIVE, SETTLED) + reports.size() - all, reports.size()));
        }
        return reports.size() / ((System.nanoTime() - start) / 1e9);
    }

    private static List<Report> reports(Stage stage) {
        List<Report> reports = new ArrayList<>();
        try (Connection connection = stage.connect(Service.INCENTIVE);
                PreparedStatement statement = connection.prepareStatement(IN_FLIGHT);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reports.add(new Report(
                        rows.getString("partner"),
                        rows.getString("participant_id"),
                        REPORT.formatted(rows.getString("instruction_id"), rows.getLong("amount"), Instant.now())));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What is in flight cannot be read", e);
        }
        return reports;
    }

    private record Report(String partner, String key, String json) {}

    private double paid(Stage stage, Topics topics, int people) {
        List<String> requested =
                PARTNERS.stream().map(partner -> "payout.requested." + partner).toList();
        long before = topics.records(requested);
        entitle(stage, people);
        long start = System.nanoTime();
        long end = topics.await(requested, before + people, PATIENCE);
        return people / ((end - start) / 1e9);
    }

    /** Waits for the later instalments of everybody; how many people a second had theirs planned. */
    private static double planned(Stage stage, int people) {
        long start = System.nanoTime();
        if (!Waiting.until(() -> stage.number(Service.INCENTIVE, TO_PLAN) == 0, LOOK_EVERY, PATIENCE)) {
            throw new IllegalStateException("Some people's later instalments are not planned");
        }
        return people / ((System.nanoTime() - start) / 1e9);
    }

    private void entitle(Stage stage, int people) {
        UUID[] ids = Stream.generate(UUID::randomUUID).limit(people).toArray(UUID[]::new);
        byte[][] accounts = Arrays.stream(ids)
                .map(id -> cipher.seal(ACCOUNT, id, id.toString().getBytes(StandardCharsets.UTF_8))
                        .envelope())
                .toArray(byte[][]::new);
        try (Connection connection = stage.connect(Service.INCENTIVE);
                PreparedStatement statement = connection.prepareStatement(ENTITLE)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            statement.setArray(2, connection.createArrayOf("bytea", accounts));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("People cannot be entitled", e);
        }
    }

    private static Map<String, String> keys() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Map.of(KEY, Base64.getEncoder().encodeToString(key));
    }
}
