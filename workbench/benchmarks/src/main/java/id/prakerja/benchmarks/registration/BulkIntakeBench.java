package id.prakerja.benchmarks.registration;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.benchmarks.measurement.Bar;
import id.prakerja.benchmarks.measurement.Effort;
import id.prakerja.benchmarks.measurement.Figure;
import id.prakerja.benchmarks.measurement.Progress;
import id.prakerja.benchmarks.measurement.Rounds;
import id.prakerja.benchmarks.measurement.StagedBenchmark;
import id.prakerja.benchmarks.stage.Api;
import id.prakerja.benchmarks.stage.ProcessorTime;
import id.prakerja.benchmarks.stage.Stage;
import id.prakerja.runner.issuer.TokenHolder;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Waiting;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A sheet of paper forms (NDJSON) from the last of its bytes to the last of its rows: checked as a whole, every row validated,
 * encrypted, looked up for duplicates and stored; in turn with {@code COPY} of the same rows into a table with a primary key, and of
 * the rows as they are kept into a table with the indexes of the register, which is the least that having them there costs.
 */
public final class BulkIntakeBench implements StagedBenchmark {

    private static final int ROWS = 100_000;
    /** Apart from the people whom other benchmarks register on the same stage. */
    private static final int FIRST_PERSON = 20_000_000;

    private static final int PART = 1 << 20;
    private static final Set<String> ENDS = Set.of("DONE", "REFUSED", "EXPIRED");
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Override
    public String name() {
        return "bulk-intake";
    }

    @Override
    public String purpose() {
        return "a sheet of paper forms validated, encrypted and stored, beside COPY of the same rows";
    }

    @Override
    public List<Figure> run(Stage stage, Effort effort, Progress progress) {
        int rows = effort.of(ROWS);
        double[] intake = new double[Rounds.COUNT];
        double[] copied = new double[Rounds.COUNT];
        double[] register = new double[Rounds.COUNT];
        RegistrationOnStage.start(stage, 50);
        PlainCopy copy = new PlainCopy(stage);
        Api api = new Api(
                stage.url(Service.REGISTRATION),
                stage.issuer().token(TokenHolder.staff("operator"), Duration.ofHours(6)));
        progress.say("warming up: %,.0f rows/s".formatted(takenIn(api, FIRST_PERSON, FIRST_PERSON + rows)));
        for (int round = 0; round < Rounds.COUNT; round++) {
            int from = FIRST_PERSON + rows * (round + 1);
            ProcessorTime before = stage.processorTime();
            intake[round] = takenIn(api, from, from + rows);
            progress.say(stage.processorTime().since(before, rows));
            register[round] = copy.intoTheRegistersIndexes(bast(from));
            copied[round] = copy.asWritten(from, from + rows);
            progress.say("taken in %,.0f rows/s, COPY %,.0f rows/s, into a register's indexes %,.0f rows/s"
                    .formatted(intake[round], copied[round], register[round]));
        }
        return List.of(
                new Figure("bulk-intake", Rounds.middle(intake) / Rounds.middle(copied), "ratio", Bar.atLeast(0.25)),
                new Figure(
                        "bulk-intake-to-register",
                        Rounds.middle(intake) / Rounds.middle(register),
                        "ratio",
                        Bar.atLeast(0.25)));
    }

    private static double takenIn(Api api, int from, int until) {
        byte[] sheet = IntStream.range(from, until)
                .mapToObj(Forms::form)
                .collect(Collectors.joining("\n"))
                .getBytes(UTF_8);
        String bast = bast(from);
        api.post("/v1/hand-over-records", "bast-" + from, """
                {"number":"%s","province":"32","office":"Disnakertrans","officer":"Siti Rekaan","statement":"Diverifikasi.",\
                "forms":%d}""".formatted(bast, until - from));
        JsonNode opened =
                api.post("/v1/offline-uploads", "sheet-" + from, """
                {"bastNumber":"%s","format":"NDJSON","bytes":%d,"sha256":"%s"}""".formatted(bast, sheet.length, sha256(sheet)));
        String parts = opened.get("parts").asText();
        for (int at = 0; at < sheet.length; at += PART) {
            api.patch(parts, at, Arrays.copyOfRange(sheet, at, Math.min(sheet.length, at + PART)));
        }
        long start = System.nanoTime();
        String self = opened.get("self").asText();
        Waiting.until(() -> hasEnded(api.get(self)), LOOK_EVERY, PATIENCE);
        double seconds = (System.nanoTime() - start) / 1e9;
        JsonNode sheetInTheEnd = api.get(self);
        if (sheetInTheEnd.get("accepted").asLong() != until - from) {
            throw new IllegalStateException("Not every row went in: " + sheetInTheEnd);
        }
        return (until - from) / seconds;
    }

    private static String bast(int from) {
        return "560/%d/DISNAKER/2020".formatted(from);
    }

    private static boolean hasEnded(JsonNode sheet) {
        return ENDS.contains(sheet.get("status").asText());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
