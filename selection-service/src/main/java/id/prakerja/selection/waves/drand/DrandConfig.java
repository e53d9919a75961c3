package id.prakerja.selection.waves.drand;

import id.prakerja.draw.beacon.domain.DrandScheme;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The drand chains that the service knows; those of the League of Entropy come with it. */
@ConfigMapping(prefix = "prakerja.drand")
public interface DrandConfig {

    /** Every chain by its name, as its operators publish it ({@code /info}). */
    Map<String, Chain> chains();

    /** Where rounds are fetched, each tried in turn: {@code {relay}/{chain}/public/{round}}. None is trusted: the signature is verified. */
    Optional<List<URI>> relays();

    /** How long a relay may take to answer. */
    @WithDefault("PT10S")
    Duration timeout();

    /** What a chain is known by. It never changes: a change of any part is another chain. */
    interface Chain {

        /** Lower-case hex SHA-256 over the chain's parameters. */
        String hash();

        /** How the chain signs. */
        DrandScheme scheme();

        /** Key of the chain's signatures: a compressed point of BLS12-381 in lower-case hex. */
        String publicKey();

        /** Hash of the group that began the chain, lower-case hex; with the rest it makes the chain's hash. */
        String groupHash();

        /** When round 1 came into being, UTC. */
        Instant genesis();

        /** Time between two rounds. */
        Duration period();
    }
}
