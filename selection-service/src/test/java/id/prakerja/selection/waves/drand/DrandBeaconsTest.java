package id.prakerja.selection.waves.drand;

import static id.prakerja.selection.support.DrandRounds.DEFAULT;
import static id.prakerja.selection.support.DrandRounds.DEFAULT_3311596;
import static id.prakerja.selection.support.DrandRounds.QUICKNET;
import static id.prakerja.selection.support.DrandRounds.QUICKNET_1000;
import static id.prakerja.selection.support.DrandRounds.QUICKNET_657413;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.prakerja.draw.beacon.domain.DrandChain;
import id.prakerja.refusal.RefusedException;
import id.prakerja.selection.support.DrandRounds;
import id.prakerja.selection.waves.drand.domain.DrandProblem;
import id.prakerja.selection.waves.drand.domain.DrandRound;
import id.prakerja.selection.waves.drand.domain.DrandValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Against rounds that the League of Entropy has published. */
class DrandBeaconsTest {

    /** SHA-256 of the groups that set the chains up: with the parameters they make the chains' hashes. */
    private static final String GROUP_OF_DEFAULT = "176f93498eac9ca337150b46d21dd58673ea4e3581185f869672e59fa4cb390a";

    private static final String GROUP_OF_QUICKNET = "f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e";

    private final DrandBeacons beacons = new DrandBeacons(DrandRounds.configured());

    @Test
    void theKnownChainsAreThoseOfTheLeagueOfEntropyToTheLastParameter() throws NoSuchAlgorithmException {
        assertEquals(DEFAULT, hash(beacons.chain(DEFAULT), GROUP_OF_DEFAULT, ""));
        assertEquals(QUICKNET, hash(beacons.chain(QUICKNET), GROUP_OF_QUICKNET, "quicknet"));
    }

    @Test
    void aRoundComesIntoBeingAtItsTime() {
        assertEquals(
                Instant.parse("2023-08-23T15:09:27Z"), beacons.chain(QUICKNET).timeOf(1));
        assertEquals(
                Instant.parse("2023-08-23T15:59:24Z"), beacons.chain(QUICKNET).timeOf(1_000));
        assertEquals(
                Instant.parse("2020-07-22T15:18:00Z"), beacons.chain(DEFAULT).timeOf(2));
    }

    @Test
    void whatTheChainHasSignedIsTaken() {
        assertDoesNotThrow(() -> check(QUICKNET, 1_000, QUICKNET_1000));
        assertDoesNotThrow(() -> check(QUICKNET, 657_413, QUICKNET_657413));
        assertDoesNotThrow(() -> check(DEFAULT, 3_311_596, DEFAULT_3311596));
    }

    @Test
    void theValueOfAnotherRoundOrChainIsRefused() {
        refused(DrandProblem.DRAND_SIGNATURE_FALSE, QUICKNET, 1_001, QUICKNET_1000);
        refused(DrandProblem.DRAND_SIGNATURE_FALSE, QUICKNET, 1_000, QUICKNET_657413);
        refused(DrandProblem.DRAND_SIGNATURE_FALSE, DEFAULT, 3_311_597, DEFAULT_3311596);
        refused(DrandProblem.DRAND_SIGNATURE_FALSE, QUICKNET, 3_311_596, DEFAULT_3311596);
        DrandValue otherPast =
                new DrandValue(DEFAULT_3311596.randomness(), DEFAULT_3311596.signature(), DEFAULT_3311596.signature());
        refused(DrandProblem.DRAND_SIGNATURE_FALSE, DEFAULT, 3_311_596, otherPast);
    }

    @Test
    void aValueThatSomebodyMadeUpIsRefused() throws NoSuchAlgorithmException {
        String signature = QUICKNET_1000.signature();
        refused(DrandProblem.DRAND_VALUE_DIFFERS, QUICKNET, 1_000, new DrandValue("8".repeat(64), signature, null));
        String noPoint = "00".repeat(48);
        refused(DrandProblem.DRAND_SIGNATURE_FALSE, QUICKNET, 1_000, new DrandValue(sha256(noPoint), noPoint, null));
        String infinity = "c0" + "00".repeat(47);
        refused(DrandProblem.DRAND_SIGNATURE_FALSE, QUICKNET, 1_000, new DrandValue(sha256(infinity), infinity, null));
    }

    @Test
    void theSignaturesThatProveItMustBeGiven() {
        refused(
                DrandProblem.DRAND_SIGNATURE_REQUIRED,
                QUICKNET,
                1_000,
                new DrandValue(QUICKNET_1000.randomness(), null, null));
        refused(
                DrandProblem.DRAND_SIGNATURE_REQUIRED,
                DEFAULT,
                3_311_596,
                new DrandValue(DEFAULT_3311596.randomness(), DEFAULT_3311596.signature(), null));
    }

    @Test
    void aChainThatIsNotKnownIsRefused() {
        refused(DrandProblem.DRAND_CHAIN_UNKNOWN, "0".repeat(64), 1_000, QUICKNET_1000);
    }

    private void check(String chain, long round, DrandValue value) {
        beacons.refuseUnlessSigned(new DrandRound(chain, round), value);
    }

    private void refused(DrandProblem expected, String chain, long round, DrandValue value) {
        RefusedException refused = assertThrows(RefusedException.class, () -> check(chain, round, value));
        assertEquals(expected, refused.refusal().code());
    }

    private static String sha256(String hex) throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(HexFormat.of().parseHex(hex));
        return HexFormat.of().formatHex(hash);
    }

    /** As drand computes it: over period, genesis, key, group, and the name of every chain but the first. */
    private static String hash(DrandChain chain, String group, String name) throws NoSuchAlgorithmException {
        byte[] key = HexFormat.of().parseHex(chain.publicKey());
        byte[] parameters = ByteBuffer.allocate(4 + 8 + key.length + 32 + name.length())
                .putInt(Math.toIntExact(chain.period().toSeconds()))
                .putLong(chain.genesis().getEpochSecond())
                .put(key)
                .put(HexFormat.of().parseHex(group))
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .array();
        return sha256(HexFormat.of().formatHex(parameters));
    }
}
