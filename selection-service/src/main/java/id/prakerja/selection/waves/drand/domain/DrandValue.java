package id.prakerja.selection.waves.drand.domain;

import id.prakerja.draw.beacon.domain.DrandScheme;
import id.prakerja.refusal.Refusal;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a chain publishes of a round, as it is handed in.
 *
 * @param randomness the value, lower-case hex
 * @param signature lower-case hex; null if not given
 * @param previousSignature of the round before, lower-case hex; null if not given, as where the chain is not chained
 */
public record DrandValue(String randomness, String signature, String previousSignature) {

    private static final HexFormat HEX = HexFormat.of();

    /**
     * Judges all that can be judged without the curve: whether everything is given, has its length, and the value follows from the
     * signature.
     *
     * @param scheme how the chain signs
     * @return why it cannot be the value of any round of such a chain, or empty
     */
    public Optional<Refusal> whyNot(DrandScheme scheme) {
        if (signature == null || (scheme.chained() && previousSignature == null)) {
            return Optional.of(Refusal.of(
                    DrandProblem.DRAND_SIGNATURE_REQUIRED,
                    scheme.chained() ? "signature, previousSignature" : "signature"));
        }
        if (signature.length() != 2 * scheme.signatureBytes()) {
            return Optional.of(Refusal.of(DrandProblem.DRAND_SIGNATURE_FALSE));
        }
        return HEX.formatHex(DrandScheme.sha256(signatureBytes())).equals(randomness)
                ? Optional.empty()
                : Optional.of(Refusal.of(DrandProblem.DRAND_VALUE_DIFFERS));
    }

    /**
     * The signature.
     *
     * @return its bytes
     */
    public byte[] signatureBytes() {
        return HEX.parseHex(signature);
    }

    /**
     * What the round has signed.
     *
     * @param scheme how the chain signs
     * @param round number of the round
     * @return 32 bytes
     */
    public byte[] message(DrandScheme scheme, long round) {
        return scheme.message(round, scheme.chained() ? HEX.parseHex(previousSignature) : new byte[0]);
    }
}
