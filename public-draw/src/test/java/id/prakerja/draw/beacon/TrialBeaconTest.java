package id.prakerja.draw.beacon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.draw.beacon.domain.DrandChain;
import id.prakerja.draw.beacon.domain.DrandScheme;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class TrialBeaconTest {

    private static final HexFormat HEX = HexFormat.of();

    @Test
    void itSignsAsARealChainDoes() {
        TrialBeacon.Signed signed = TrialBeacon.sign(4_242);
        byte[] key = HEX.parseHex(TrialBeacon.PUBLIC_KEY);
        byte[] signature = HEX.parseHex(signed.signature());

        assertTrue(BlsSignatures.verify(
                TrialBeacon.SCHEME, key, TrialBeacon.SCHEME.message(4_242, new byte[0]), signature));
        assertFalse(BlsSignatures.verify(
                TrialBeacon.SCHEME, key, TrialBeacon.SCHEME.message(4_243, new byte[0]), signature));
        assertEquals(HEX.formatHex(DrandScheme.sha256(signature)), signed.randomness());
    }

    @Test
    void aChainIsKnownByAHashThatFollowsFromItsParameters() {
        DrandChain trial = new DrandChain(
                TrialBeacon.NAME,
                TrialBeacon.HASH,
                TrialBeacon.SCHEME,
                TrialBeacon.PUBLIC_KEY,
                TrialBeacon.GROUP_HASH,
                TrialBeacon.GENESIS,
                TrialBeacon.PERIOD);

        assertEquals(TrialBeacon.HASH, trial.computedHash());
    }
}
