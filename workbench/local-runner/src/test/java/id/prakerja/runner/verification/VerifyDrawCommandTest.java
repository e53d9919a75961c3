package id.prakerja.runner.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.draw.beacon.TrialBeacon;
import id.prakerja.draw.beacon.domain.DrandChain;
import id.prakerja.draw.domain.Commitment;
import id.prakerja.draw.domain.Draw;
import id.prakerja.draw.domain.DrawOutcome;
import id.prakerja.draw.domain.DrawSeed;
import id.prakerja.draw.domain.EntryList;
import id.prakerja.draw.domain.EntryListBuilder;
import id.prakerja.draw.domain.SeatPlan;
import id.prakerja.draw.publication.DrawParameters;
import id.prakerja.draw.publication.DrawParameters.Announcement;
import id.prakerja.draw.publication.DrawParameters.Freeze;
import id.prakerja.draw.publication.DrawParameters.Seats;
import id.prakerja.draw.publication.DrawParameters.Step;
import id.prakerja.draw.publication.DrawParameters.Value;
import id.prakerja.draw.publication.DrawParameters.Window;
import id.prakerja.draw.publication.ResultPackageWriter;
import id.prakerja.draw.publication.Times;
import id.prakerja.draw.selftest.SelfTesting;
import id.prakerja.draw.selftest.domain.PrivateTraits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyDrawCommandTest {

    private static final Map<String, Integer> SEATS = Map.of("31", 1);
    private static final Instant FROZEN = Instant.parse("2023-08-31T05:00:41.250Z");

    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void anHonestPackageHolds() throws IOException {
        assertEquals(0, verify(sample(1)));

        assertEquals(16, said.toString().lines().count(), said.toString());
        assertTrue(said.toString().contains("1 selected"), said.toString());
        assertTrue(said.toString().endsWith("VERIFIED\n"), said.toString());
    }

    @Test
    void aPackageThatClaimsOneSelectedMoreDoesNot() throws IOException {
        assertEquals(1, verify(sample(2)));

        assertTrue(
                said.toString().endsWith("FAILED  parameters.json says 2 selected, the draw gives 1\n"),
                said.toString());
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        assertEquals(2, verify(folder.resolve("wave-9.zip")));

        assertTrue(complained.toString().startsWith("There is no file "), complained.toString());
    }

    private int verify(Path file) {
        CommandLine commandLine = new CommandLine(new VerifyDrawCommand());
        commandLine.setOut(new PrintWriter(said, true));
        commandLine.setErr(new PrintWriter(complained, true));
        return commandLine.execute(file.toString());
    }

    /** Three people for one seat, and how many are said to be selected. */
    private Path sample(int selected) throws IOException {
        EntryListBuilder builder = new EntryListBuilder();
        for (int i = 1; i <= 3; i++) {
            builder.add(new UUID(i, i), 31, i == 1, false, 0);
        }
        EntryList list = builder.build();
        byte[] secret = new byte[Commitment.SECRET_LENGTH];
        HexFormat hex = HexFormat.of();
        Value value = value();
        DrawOutcome outcome = Draw.run(
                list, DrawSeed.combine(secret, list.root(), value.value()), SeatPlan.of(1, SEATS, 8_000, 0), 0);
        ResultPackageWriter writer = new ResultPackageWriter(new DrawParameters(
                9,
                List.of(
                        step(1, "PLANNED", FROZEN.minusSeconds(300)),
                        step(2, "OPEN", FROZEN.minusSeconds(200)),
                        step(3, "CLOSED", FROZEN.minusSeconds(100)),
                        step(4, "CLOSED", FROZEN),
                        step(5, "DRAWN", FROZEN.plusSeconds(100))),
                new Window(Times.of(FROZEN.minusSeconds(200)), Times.of(FROZEN.minusSeconds(100)), 30),
                new Seats(1, 8_000, 0, 0, new TreeMap<>(SEATS)),
                Map.of("version", 1, "rules", List.of()),
                Commitment.of(secret),
                Commitment.of(list.root()),
                List.of(new Announcement(
                        Times.of(FROZEN.minusSeconds(300)), "DRAND", "drand trial", TrialBeacon.HASH, 60, null)),
                new Freeze(Times.of(FROZEN), 3, 3, null, List.of(), 3, hex.formatHex(list.root())),
                hex.formatHex(secret),
                value,
                selected,
                hex.formatHex(outcome.root()),
                SelfTesting.of(
                        outcome,
                        new PrivateTraits(new long[3], new byte[3], new byte[3], new byte[3], new int[] {0, 1, 2}),
                        10,
                        50)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(writer.parameters());
        byte[] entry = new byte[EntryList.CANONICAL_LENGTH];
        for (int place = 0; place < 3; place++) {
            list.canonical(place, entry);
            bytes.writeBytes(writer.entries(entry));
        }
        byte[] result = new byte[DrawOutcome.CANONICAL_LENGTH];
        for (int rank = 1; rank <= 3; rank++) {
            outcome.canonical(rank, result);
            bytes.writeBytes(writer.outcomes(result));
        }
        bytes.writeBytes(writer.end());
        return Files.write(folder.resolve("wave-9.zip"), bytes.toByteArray());
    }

    private static Step step(int version, String status, Instant at) {
        return new Step(version, status, Times.of(at));
    }

    private static Value value() {
        DrandChain chain = new DrandChain(
                TrialBeacon.NAME,
                TrialBeacon.HASH,
                TrialBeacon.SCHEME,
                TrialBeacon.PUBLIC_KEY,
                TrialBeacon.GROUP_HASH,
                TrialBeacon.GENESIS,
                TrialBeacon.PERIOD);
        long round = chain.firstRoundFrom(FROZEN.plusSeconds(60));
        TrialBeacon.Signed signed = TrialBeacon.sign(round);
        return new Value(
                "DRAND",
                chain.describe(round),
                Times.of(chain.timeOf(round)),
                chain,
                round,
                signed.randomness(),
                signed.signature(),
                null);
    }
}
