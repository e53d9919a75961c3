package id.prakerja.runner.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.draw.domain.Draw;
import id.prakerja.draw.domain.DrawOutcome;
import id.prakerja.draw.domain.DrawSeed;
import id.prakerja.draw.domain.EntryList;
import id.prakerja.draw.domain.EntryListBuilder;
import id.prakerja.draw.domain.SeatPlan;
import id.prakerja.draw.domain.SeedCommitment;
import id.prakerja.draw.publication.DrawParameters;
import id.prakerja.draw.publication.ResultPackageWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyDrawCommandTest {

    private static final Map<String, Integer> SEATS = Map.of("31", 1);

    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void anHonestPackageHolds() throws IOException {
        assertEquals(0, verify(sample(1)));

        assertEquals(7, said.toString().lines().count(), said.toString());
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
        byte[] secret = new byte[SeedCommitment.SEED_LENGTH];
        DrawOutcome outcome =
                Draw.run(list, DrawSeed.combine(secret, list.root(), ""), SeatPlan.of(1, SEATS, 8_000, 0), 0);
        HexFormat hex = HexFormat.of();
        ResultPackageWriter writer = new ResultPackageWriter(new DrawParameters(
                9,
                1,
                8_000,
                0,
                0,
                new TreeMap<>(SEATS),
                SeedCommitment.of(secret),
                hex.formatHex(secret),
                null,
                null,
                3,
                3,
                selected,
                hex.formatHex(list.root()),
                hex.formatHex(outcome.root())));
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
}
