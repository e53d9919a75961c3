package id.prakerja.draw.publication;

import id.prakerja.draw.domain.Commitment;
import id.prakerja.draw.domain.Draw;
import id.prakerja.draw.domain.DrawOutcome;
import id.prakerja.draw.domain.DrawSeed;
import id.prakerja.draw.domain.EntryList;
import id.prakerja.draw.domain.SeatPlan;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Checks a result package with nothing but itself: that the seed is the one committed to, that everything was fixed in its order, that the list
 * has its root, that the draw
 * repeated from them gives the same ranks and results, and that every byte of every part is what it must be. That the commitment
 * and the roots are the ones published at the time, only a reader who kept them can tell; the verdict shows them for that.
 */
public final class ResultPackageVerifier {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PROVINCE = Pattern.compile("1[1-9]|[2-9][0-9]");
    private static final String OUT_OF_RANGE = "has values that are out of range";
    private static final HexFormat HEX = HexFormat.of();

    private final ZipFile zip;
    private final List<String> checks;
    private final List<String> notes;
    private final List<PartDigest> digests = new ArrayList<>();

    private ResultPackageVerifier(ZipFile zip, List<String> checks, List<String> notes) {
        this.zip = zip;
        this.checks = checks;
        this.notes = notes;
    }

    /**
     * Checks a package by itself.
     *
     * @param file the package
     * @return what was found; the check ends at the first thing that is wrong
     * @throws IOException if there is no such file or it cannot be read
     */
    public static Verdict verify(Path file) throws IOException {
        return verify(file, List.of());
    }

    /**
     * Checks a package, also against what somebody kept of the wave when it was public.
     *
     * @param file the package
     * @param kept answers of {@code GET /v1/waves/{wave}} or {@code …/freeze}, events {@code wave.changed}, entries of the public log, the
     *     own result, and the determination lists in the order of their stages
     * @return what was found; the check ends at the first thing that is wrong
     * @throws IOException if there is no such file or it cannot be read
     */
    public static Verdict verify(Path file, List<Path> kept) throws IOException {
        List<String> checks = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            new ResultPackageVerifier(zip, checks, notes).verify(kept);
            return new Verdict(checks, notes, Optional.empty());
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            return new Verdict(checks, notes, Optional.of("container cannot be read as a result package"));
        } catch (TamperedException tampered) {
            return new Verdict(checks, notes, Optional.of(tampered.getMessage()));
        }
    }

    private void verify(List<Path> files) throws TamperedException, IOException {
        if (!zip.stream().map(entry -> entry.getName()).toList().equals(PackagePart.files())) {
            throw new TamperedException("container", "holds other files than a result package does");
        }
        checks.add("container: " + String.join(", ", PackagePart.files()));
        DrawParameters parameters = part(PackagePart.PARAMETERS, in -> ParametersReader.read(in.readAllBytes()));
        SeatPlan plan = plan(parameters);
        checks.add("parameters.json: wave %d, %d seats, %d entries"
                .formatted(
                        parameters.wave(),
                        parameters.seats().quota(),
                        parameters.freeze().eligible()));
        byte[] seed = seed(parameters);
        Provenance.check(parameters, checks, notes);
        KeptFiles kept = KeptFiles.read(files);
        kept.compare(parameters, checks);
        EntryList entries = part(PackagePart.ENTRIES, in -> new EntriesReader().read(in, parameters));
        byte[] entryRoot = entries.root();
        expectRoot(PackagePart.ENTRIES, entryRoot, parameters.freeze().entryRoot());
        checks.add("entries.ndjson: %d entries in ascending order, root %s"
                .formatted(entries.size(), parameters.freeze().entryRoot()));
        kept.find(entries, checks);
        byte[] drawSeed = DrawSeed.combine(seed, entryRoot, parameters.value().value());
        DrawOutcome outcome =
                Draw.run(entries, drawSeed, plan, parameters.seats().familyCap());
        compare(outcome, parameters);
        SelfTestCheck.check(outcome, parameters.selfTests(), checks, notes);
        manifest(parameters);
        kept.determine(outcome, parameters.seats().familyCap(), checks, notes);
    }

    private static SeatPlan plan(DrawParameters parameters) throws TamperedException {
        if (!hasHashes(parameters) || !hasProvinces(parameters)) {
            throw new TamperedException(PackagePart.PARAMETERS, OUT_OF_RANGE);
        }
        try {
            return SeatPlan.of(
                    parameters.seats().quota(),
                    parameters.seats().provinces(),
                    parameters.seats().priorityShareBasisPoints(),
                    parameters.seats().affirmativeShareBasisPoints());
        } catch (IllegalArgumentException outOfRange) {
            throw new TamperedException(PackagePart.PARAMETERS, OUT_OF_RANGE, outOfRange);
        }
    }

    private static boolean hasHashes(DrawParameters parameters) {
        return Stream.of(
                        parameters.seed(),
                        parameters.seedCommitment(),
                        parameters.pseudonymCommitment(),
                        parameters.freeze().entryRoot(),
                        parameters.outcomeRoot())
                .allMatch(hash -> HASH.matcher(hash).matches());
    }

    /** Whether the codes are written as codes are; others would pass as numbers. */
    private static boolean hasProvinces(DrawParameters parameters) {
        return parameters.seats().provinces().keySet().stream()
                .allMatch(code -> PROVINCE.matcher(code).matches());
    }

    private byte[] seed(DrawParameters parameters) throws TamperedException {
        byte[] seed = HEX.parseHex(parameters.seed());
        if (!Commitment.of(seed).equals(parameters.seedCommitment())) {
            throw new TamperedException(PackagePart.PARAMETERS, "has a seed that does not fit the commitment");
        }
        if (parameters.pseudonymCommitment().equals(parameters.seedCommitment())) {
            throw new TamperedException(PackagePart.PARAMETERS, "has one secret where there must be two");
        }
        checks.add("parameters.json: the seed fits the commitment " + parameters.seedCommitment());
        return seed;
    }

    private void compare(DrawOutcome outcome, DrawParameters parameters) throws TamperedException {
        int size = outcome.entries().size();
        part(PackagePart.OUTCOMES, in -> {
            Lines lines = new Lines(in);
            byte[] leaf = new byte[DrawOutcome.CANONICAL_LENGTH];
            for (int rank = 1; rank <= size; rank++) {
                outcome.canonical(rank, leaf);
                byte[] expected = OutcomeLine.of(leaf, 0);
                if (!Arrays.equals(expected, lines.next())) {
                    throw new TamperedException(PackagePart.OUTCOMES, rank, "is not what the draw gives");
                }
            }
            if (lines.next().length > 0) {
                throw new TamperedException(PackagePart.OUTCOMES, "has more lines than there are entries");
            }
            return size;
        });
        if (outcome.selected() != parameters.selected()) {
            throw new TamperedException(
                    PackagePart.PARAMETERS,
                    "says %d selected, the draw gives %d".formatted(parameters.selected(), outcome.selected()));
        }
        expectRoot(PackagePart.OUTCOMES, outcome.root(), parameters.outcomeRoot());
        checks.add("outcomes.ndjson: the draw repeated gives the same %d lines, %d selected, root %s"
                .formatted(size, outcome.selected(), parameters.outcomeRoot()));
    }

    private void manifest(DrawParameters parameters) throws TamperedException {
        byte[] expected = Manifest.of(parameters.wave(), digests);
        byte[] manifest = part(PackagePart.MANIFEST, InputStream::readAllBytes);
        int line = Lines.firstDifference(manifest, expected);
        if (line > 0) {
            throw new TamperedException(PackagePart.MANIFEST, line, Manifest.wrongIn(line));
        }
        checks.add("manifest.json: the parts have the lengths and SHA-256 that it names");
    }

    private static void expectRoot(PackagePart part, byte[] root, String stated) throws TamperedException {
        String computed = HEX.formatHex(root);
        if (!computed.equals(stated)) {
            throw new TamperedException(part, "has the root %s, parameters.json says %s".formatted(computed, stated));
        }
    }

    private <T> T part(PackagePart part, Reading<T> reading) throws TamperedException {
        PartDigest digest = new PartDigest(part);
        digests.add(digest);
        try (InputStream in = new PartReader(zip, part, digest)) {
            return reading.read(in);
        } catch (IOException damaged) {
            throw new TamperedException(part, "cannot be read from the archive", damaged);
        }
    }

    /** Reads a part. */
    @FunctionalInterface
    private interface Reading<T> {
        T read(InputStream in) throws IOException, TamperedException;
    }
}
