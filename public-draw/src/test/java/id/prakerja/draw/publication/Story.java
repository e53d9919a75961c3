package id.prakerja.draw.publication;

import id.prakerja.draw.beacon.TrialBeacon;
import id.prakerja.draw.beacon.domain.DrandChain;
import id.prakerja.draw.domain.Commitment;
import id.prakerja.draw.domain.DrawOutcome;
import id.prakerja.draw.publication.DrawParameters.Announcement;
import id.prakerja.draw.publication.DrawParameters.Freeze;
import id.prakerja.draw.publication.DrawParameters.ListVersion;
import id.prakerja.draw.publication.DrawParameters.Step;
import id.prakerja.draw.publication.DrawParameters.Value;
import id.prakerja.draw.publication.DrawParameters.Window;
import id.prakerja.draw.selftest.SelfTesting;
import id.prakerja.draw.selftest.domain.PrivateTraits;
import id.prakerja.draw.selftest.domain.SelfTests;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** How a draw came about, honestly; a test bends one part of it. */
class Story {

    static final Instant PLANNED = Instant.parse("2023-08-20T00:00:00Z");
    static final Instant OPENED = Instant.parse("2023-08-27T05:00:00.120Z");
    static final Instant CLOSED = Instant.parse("2023-08-31T05:00:00.340Z");
    static final Instant FROZEN = Instant.parse("2023-08-31T05:00:41.250Z");
    static final Instant DRAWN = Instant.parse("2023-08-31T05:11:02.007Z");
    static final int MARGIN = 600;
    static final DrandChain CHAIN = new DrandChain(
            TrialBeacon.NAME,
            TrialBeacon.HASH,
            TrialBeacon.SCHEME,
            TrialBeacon.PUBLIC_KEY,
            TrialBeacon.GROUP_HASH,
            TrialBeacon.GENESIS,
            TrialBeacon.PERIOD);

    List<Step> history() {
        return List.of(
                step(1, "PLANNED", PLANNED),
                step(2, "OPEN", OPENED),
                step(3, "CLOSED", CLOSED),
                step(4, "CLOSED", frozenAt()),
                step(5, "DRAWN", DRAWN));
    }

    static Step step(int version, String status, Instant at) {
        return new Step(version, status, Times.of(at));
    }

    Instant frozenAt() {
        return FROZEN;
    }

    Window window() {
        return new Window("2023-08-27T05:00:00.000Z", "2023-08-31T05:00:00.000Z", 30);
    }

    Map<String, Object> rules() {
        return Map.of(
                "version",
                2,
                "rules",
                List.of(Map.of("rule", "LIST", "list", "EDUCATION", "effect", "EXCLUDES", "required", true)));
    }

    List<Announcement> announcements() {
        return List.of(drand(PLANNED));
    }

    static Announcement drand(Instant at) {
        return new Announcement(
                Times.of(at),
                "DRAND",
                "drand trial, the first round at least 600 s after the freeze",
                TrialBeacon.HASH,
                MARGIN,
                null);
    }

    /** To the key of the pseudonyms. */
    String pseudonymCommitment(byte[] seed, byte[] key) {
        return Commitment.of(key);
    }

    Freeze freeze(int people, String root) {
        int joined = people + 3;
        return new Freeze(Times.of(frozenAt()), joined, joined, null, lists(), people, root);
    }

    static List<ListVersion> lists() {
        return List.of(new ListVersion("EXCLUSION", "EDUCATION", 12, "a0".repeat(32)));
    }

    SelfTests selfTests(DrawOutcome outcome) {
        int size = outcome.entries().size();
        Random random = new Random(size);
        byte[] channel = new byte[size];
        byte[] gender = new byte[size];
        byte[] ageBand = new byte[size];
        random.nextBytes(channel);
        random.nextBytes(gender);
        random.nextBytes(ageBand);
        for (int i = 0; i < size; i++) {
            channel[i] &= 3;
            gender[i] &= 1;
            ageBand[i] &= 3;
        }
        return SelfTesting.of(
                outcome,
                new PrivateTraits(
                        random.longs(size, 0, 1_000).toArray(),
                        channel,
                        gender,
                        ageBand,
                        IntStream.range(0, size).toArray()),
                10,
                50);
    }

    Value value() {
        return round(CHAIN.firstRoundFrom(frozenAt().plusSeconds(MARGIN)));
    }

    static Value round(long round) {
        TrialBeacon.Signed signed = TrialBeacon.sign(round);
        return new Value(
                "DRAND",
                CHAIN.describe(round),
                Times.of(CHAIN.timeOf(round)),
                CHAIN,
                round,
                signed.randomness(),
                signed.signature(),
                null);
    }
}
