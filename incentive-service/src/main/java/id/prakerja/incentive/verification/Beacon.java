package id.prakerja.incentive.verification;

import id.prakerja.draw.beacon.BlsSignatures;
import id.prakerja.draw.beacon.domain.DrandChain;
import id.prakerja.draw.beacon.domain.DrandScheme;
import id.prakerja.incentive.verification.domain.VerificationProblem;
import id.prakerja.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HexFormat;

/** The public beacon whose rounds draw. Who hands a value in does not matter: it counts by its signature. */
@ApplicationScoped
class Beacon {

    private static final DrandScheme SCHEME = DrandScheme.BLS_UNCHAINED_G1_RFC9380;
    private static final HexFormat HEX = HexFormat.of();

    private final DrandChain chain;

    Beacon(VerificationConfig config) {
        VerificationConfig.Chain given = config.chain();
        chain = new DrandChain(
                given.name(),
                given.hash(),
                SCHEME,
                given.publicKey(),
                given.groupHash(),
                given.genesis(),
                given.period());
        if (!chain.computedHash().equals(chain.hash())) {
            throw new IllegalStateException("prakerja.incentive.verification.chain.hash is not that of its parameters");
        }
    }

    /** A round and when it comes into being. */
    record Round(String chain, long number, Instant at) {}

    /** The first round that comes into being at or after a moment. */
    Round firstFrom(Instant moment) {
        long number = chain.firstRoundFrom(moment);
        return new Round(chain.hash(), number, chain.timeOf(number));
    }

    /** Refuses what the chain has not signed for the round. */
    void refuseUnlessSigned(String hash, long round, String randomness, String signature) {
        if (!BlsSignatures.available()) {
            throw Refusal.of(VerificationProblem.VERIFICATION_VALUE_NOT_CHECKED).toException();
        }
        byte[] signed = HEX.parseHex(signature);
        boolean genuine = hash.equals(chain.hash())
                && HEX.formatHex(DrandScheme.sha256(signed)).equals(randomness)
                && BlsSignatures.verify(
                        SCHEME, HEX.parseHex(chain.publicKey()), SCHEME.message(round, new byte[0]), signed);
        if (!genuine) {
            throw Refusal.of(VerificationProblem.VERIFICATION_VALUE_FALSE, round, hash)
                    .toException();
        }
    }
}
