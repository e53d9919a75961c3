package id.prakerja.draw.publication;

import id.prakerja.draw.domain.Commitment;
import id.prakerja.draw.domain.Draw;
import id.prakerja.draw.domain.DrawOutcome;
import id.prakerja.draw.domain.DrawSeed;
import id.prakerja.draw.domain.EntryList;
import id.prakerja.draw.domain.EntryListBuilder;
import id.prakerja.draw.domain.SeatPlan;
import id.prakerja.draw.pseudonym.EntryPseudonyms;
import id.prakerja.draw.publication.DrawParameters.Seats;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** A draw of made-up people and its package. */
final class SampleDraw {

    private static final int[] PROVINCES = {31, 32, 33, 91};
    private static final int PIECE = 100;
    private static final byte[] KEY = key(6);

    private final DrawOutcome outcome;
    private final DrawParameters parameters;
    private final List<UUID> applicants = new ArrayList<>();

    /** Draws as many people as told for 40 seats; small families, so that a cap matters. The value is a round of the trial chain. */
    SampleDraw(int people, int familyCap) {
        this(people, familyCap, new Story());
    }

    /** The same, as a story tells it. */
    SampleDraw(int people, int familyCap, Story story) {
        Random random = new Random(people);
        EntryPseudonyms pseudonyms = new EntryPseudonyms(6, KEY);
        EntryListBuilder builder = new EntryListBuilder();
        for (int i = 0; i < people; i++) {
            applicants.add(new UUID(random.nextLong(), random.nextLong()));
            builder.add(
                    pseudonyms.entryId(applicants.get(i)),
                    PROVINCES[random.nextInt(PROVINCES.length)],
                    random.nextBoolean(),
                    random.nextInt(10) == 0,
                    familyCap == 0 ? 0 : pseudonyms.familyCode("family-" + random.nextInt(people / 3 + 1)));
        }
        EntryList list = builder.build();
        byte[] secret = new byte[32];
        new Random(6).nextBytes(secret);
        SortedMap<String, Integer> seats = new TreeMap<>(Map.of("31", 5, "32", 14, "33", 9, "34", 6));
        byte[] root = list.root();
        byte[] seed = DrawSeed.combine(secret, root, story.value().value());
        outcome = Draw.run(list, seed, SeatPlan.of(40, seats, 7_500, 1_500), familyCap);
        HexFormat hex = HexFormat.of();
        parameters = new DrawParameters(
                6,
                story.history(),
                story.window(),
                new Seats(40, 7_500, 1_500, familyCap, seats),
                story.rules(),
                Commitment.of(secret),
                story.pseudonymCommitment(secret, KEY),
                story.announcements(),
                story.freeze(people, hex.formatHex(root)),
                hex.formatHex(secret),
                story.value(),
                outcome.selected(),
                hex.formatHex(outcome.root()),
                story.selfTests(outcome));
    }

    private static byte[] key(long seed) {
        byte[] key = new byte[32];
        new Random(-seed).nextBytes(key);
        return key;
    }

    DrawOutcome outcome() {
        return outcome;
    }

    /** What a person has of the own result. */
    String own(int person) {
        UUID applicant = applicants.get(person);
        EntryPseudonyms pseudonyms = new EntryPseudonyms(6, KEY);
        return """
                {"wave": 6, "applicantId": "%s", "entryId": "%s", "opening": "%s"}""".formatted(
                applicant, pseudonyms.entryId(applicant), HexFormat.of().formatHex(pseudonyms.opening(applicant)));
    }

    /** What everybody could read of the wave after the freeze. */
    String published() {
        DrawParameters.Freeze freeze = parameters.freeze();
        return """
                {"wave": 6, "status": "CLOSED", "seedCommitment": "%s", "pseudonymCommitment": "%s", "freeze": {"frozenAt": "%s", "entryRoot": "%s", "joined": %d,
                 "eligible": %d, "joinsCounted": %d, "overrideReason": null, "rulesVersion": 2,
                 "lists": [{"kind": "EXCLUSION", "list": "EDUCATION", "version": 12, "digest": "%s"}],
                 "value": {"kind": "DRAND", "round": %d}}}""".formatted(
                        parameters.seedCommitment(),
                        parameters.pseudonymCommitment(),
                        freeze.at(),
                        freeze.entryRoot(),
                        freeze.joined(),
                        freeze.eligible(),
                        freeze.joinsCounted(),
                        freeze.lists().get(0).digest(),
                        parameters.value().round());
    }

    /** The bytes of the package, written in small pieces. */
    byte[] pack() {
        ResultPackageWriter writer = new ResultPackageWriter(parameters);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(writer.parameters());
        EntryList list = outcome.entries();
        byte[] entries = new byte[list.size() * EntryList.CANONICAL_LENGTH];
        byte[] outcomes = new byte[list.size() * DrawOutcome.CANONICAL_LENGTH];
        byte[] leaf = new byte[EntryList.CANONICAL_LENGTH];
        for (int i = 0; i < list.size(); i++) {
            list.canonical(i, leaf);
            System.arraycopy(leaf, 0, entries, i * EntryList.CANONICAL_LENGTH, EntryList.CANONICAL_LENGTH);
            outcome.canonical(i + 1, leaf);
            System.arraycopy(leaf, 0, outcomes, i * DrawOutcome.CANONICAL_LENGTH, DrawOutcome.CANONICAL_LENGTH);
        }
        for (int from = 0; from <= entries.length; from += PIECE * EntryList.CANONICAL_LENGTH) {
            int until = Math.min(entries.length, from + PIECE * EntryList.CANONICAL_LENGTH);
            bytes.writeBytes(writer.entries(Arrays.copyOfRange(entries, from, until)));
        }
        for (int from = 0; from <= outcomes.length; from += PIECE * DrawOutcome.CANONICAL_LENGTH) {
            int until = Math.min(outcomes.length, from + PIECE * DrawOutcome.CANONICAL_LENGTH);
            bytes.writeBytes(writer.outcomes(Arrays.copyOfRange(outcomes, from, until)));
        }
        bytes.writeBytes(writer.end());
        return bytes.toByteArray();
    }
}
