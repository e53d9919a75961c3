package id.prakerja.selection.waves.drand;

import id.prakerja.draw.beacon.BlsSignatures;
import id.prakerja.draw.beacon.domain.DrandChain;
import id.prakerja.refusal.Refusal;
import id.prakerja.selection.waves.drand.domain.DrandProblem;
import id.prakerja.selection.waves.drand.domain.DrandRound;
import id.prakerja.selection.waves.drand.domain.DrandValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The known drand chains, and the check of a round's value against its chain's public key. */
@ApplicationScoped
public class DrandBeacons {

    private final List<DrandChain> chains;

    /**
     * The beacons.
     *
     * @param config names the chains
     */
    public DrandBeacons(DrandConfig config) {
        chains = config.chains().entrySet().stream()
                .map(entry -> chain(entry.getKey(), entry.getValue()))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    private static DrandChain chain(String name, DrandConfig.Chain chain) {
        return new DrandChain(
                name,
                chain.hash(),
                chain.scheme(),
                chain.publicKey(),
                chain.groupHash(),
                chain.genesis(),
                chain.period());
    }

    /**
     * A chain of the configuration.
     *
     * @param hash its hash, lower-case hex
     * @return the chain; fails with {@code DRAND_CHAIN_UNKNOWN}
     */
    public DrandChain known(String hash) {
        return chains.stream()
                .filter(chain -> chain.hash().equals(hash))
                .findFirst()
                .orElseThrow(() -> Refusal.of(DrandProblem.DRAND_CHAIN_UNKNOWN, hash, names())
                        .toException());
    }

    /**
     * A chain whose values can be checked here.
     *
     * @param hash its hash, lower-case hex
     * @return the chain; fails with {@code DRAND_CHAIN_UNKNOWN} or {@code DRAND_UNVERIFIABLE}
     */
    public DrandChain chain(String hash) {
        DrandChain found = known(hash);
        if (!BlsSignatures.available()) {
            throw Refusal.of(DrandProblem.DRAND_UNVERIFIABLE).toException();
        }
        return found;
    }

    /**
     * Refuses a value that its chain has not signed for the round: {@code DRAND_SIGNATURE_REQUIRED}, {@code DRAND_VALUE_DIFFERS},
     * {@code DRAND_SIGNATURE_FALSE}, or as {@link #chain} does.
     *
     * @param round which value it must be
     * @param value what was handed in, in hex
     */
    public void refuseUnlessSigned(DrandRound round, DrandValue value) {
        DrandChain chain = chain(round.chain());
        value.whyNot(chain.scheme()).ifPresent(refusal -> {
            throw refusal.toException();
        });
        boolean signed = BlsSignatures.verify(
                chain.scheme(),
                HexFormat.of().parseHex(chain.publicKey()),
                value.message(chain.scheme(), round.round()),
                value.signatureBytes());
        if (!signed) {
            throw Refusal.of(DrandProblem.DRAND_SIGNATURE_FALSE).toException();
        }
    }

    private String names() {
        return chains.stream()
                .map(chain -> "%s (%s)".formatted(chain.hash(), chain.name()))
                .collect(Collectors.joining(", "));
    }
}
