package id.prakerja.benchmarks.incentive;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.benchmarks.measurement.Bar;
import id.prakerja.benchmarks.measurement.Effort;
import id.prakerja.benchmarks.measurement.Figure;
import id.prakerja.benchmarks.measurement.Progress;
import id.prakerja.benchmarks.measurement.Rounds;
import id.prakerja.benchmarks.stage.Api;
import id.prakerja.benchmarks.stage.Stage;
import id.prakerja.benchmarks.stage.StagedBenchmark;
import id.prakerja.runner.issuer.TokenHolder;
import id.prakerja.runner.suite.Service;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A partner's statement of a day: from the request to compare it, its file having come, to the last difference. */
public final class ReconciliationBench implements StagedBenchmark {

    private static final int LINES = 100_000;
    private static final int PART = 1 << 20;
    private static final long AMOUNT = 600_000;
    private static final int MOST_SECONDS = 10;
    private static final int MOST_MEGABYTES = 64;
    private static final long PAUSE_MILLIS = 50;

    /** Payments of yesterday, settled, as instructions and reports would have left them. */
    private static final String SETTLE = """
        with ids as (select gen_random_uuid() as id from generate_series(1, %1$d)),
             batch as (insert into payout_batch (batch_id, partner, payouts, amount, created_at)
                       values (gen_random_uuid(), 'gopay', %1$d, %1$d * 600000::bigint, now()) returning batch_id),
             payouts as (insert into payout (payout_id, participant_id, wave, kind, sequence, amount, status, due_at, act_at,
                                             tries, attempts, instruction_id, partner, outcome, changed_at)
                         select id, id, 6, 'INCENTIVE', 1, 600000, 'SETTLED', now(), now(), 1, 1, id, 'gopay', 'SETTLED', now()
                           from ids)
        insert into instruction (instruction_id, payout_id, batch_id, partner, wave, link_id, amount,
                                 event_id, requested_at, requested_on, sent_at, outcome, paid_amount, partner_reference,
                                 reported_at, reported_on)
        select id, id, batch_id, 'gopay', 6, id, 600000, id, now(), date '%2$s', now(), 'SETTLED', 600000, 'r',
               now(), date '%2$s'
          from ids, batch
        """;

    @Override
    public String name() {
        return "reconciliation";
    }

    @Override
    public String purpose() {
        return "a partner's statement compared line by line";
    }

    @Override
    public List<Figure> run(Stage stage, Effort effort, Progress progress) {
        int lines = effort.of(LINES);
        stage.start(Service.INCENTIVE, "96m", Map.of());
        Api api = new Api(
                stage.url(Service.INCENTIVE), stage.issuer().token(TokenHolder.staff("finance"), Duration.ofHours(6)));
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        double[] seconds = new double[Rounds.COUNT];
        compared(stage, api, today.minusDays(Rounds.COUNT + 1L), lines);
        long before = stage.residentMegabytes(Service.INCENTIVE);
        for (int round = 0; round < Rounds.COUNT; round++) {
            seconds[round] = compared(stage, api, today.minusDays(round + 1L), lines);
            progress.say("%,d lines in %.1f s".formatted(lines, seconds[round]));
        }
        long grown = Math.max(0, stage.residentMegabytes(Service.INCENTIVE) - before);
        return List.of(
                new Figure("reconciliation", Rounds.middle(seconds), "s", Bar.atMost(MOST_SECONDS)),
                new Figure("reconciliation-memory", grown, "MB", Bar.atMost(MOST_MEGABYTES)));
    }

    private static double compared(Stage stage, Api api, LocalDate day, int lines) {
        stage.execute(Service.INCENTIVE, SETTLE.formatted(lines, day));
        byte[] file = file(stage, day);
        JsonNode statement =
                api.post("/v1/statements", """
                    {"partner":"gopay","day":"%s","format":"CSV","bytes":%d,"sha256":"%s","lines":%d,"amount":%d}
                    """.formatted(day, file.length, sha256(file), lines, lines * AMOUNT));
        String path = "/v1/statements/" + statement.get("statementId").asText();
        for (int offset = 0; offset < file.length; offset += PART) {
            api.patch(path + "/file", offset, Arrays.copyOfRange(file, offset, Math.min(file.length, offset + PART)));
        }
        long start = System.nanoTime();
        api.post(path + "/reconciliation", "");
        JsonNode now = api.get(path);
        while (now.get("status").asText().equals("COMPARING")) {
            pause();
            now = api.get(path);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        JsonNode findings = now.path("findings");
        if (findings.size() != 1 || findings.get(0).get("lines").asInt() != lines) {
            throw new IllegalStateException("Not every line was matched: " + now);
        }
        return seconds;
    }

    private static byte[] file(Stage stage, LocalDate day) {
        StringBuilder file = new StringBuilder("payoutId,outcome,amount,currency,partnerReference,bookedOn\n");
        try (Connection connection = stage.connect(Service.INCENTIVE);
                Statement statement = connection.createStatement();
                ResultSet ids = statement.executeQuery(
                        "select instruction_id from instruction where reported_on = date '" + day + "'")) {
            while (ids.next()) {
                file.append(ids.getString(1))
                        .append(",SETTLED,600000,IDR,r,")
                        .append(day)
                        .append('\n');
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
