package id.prakerja.selection.waves.drand;

import id.prakerja.selection.waves.drand.domain.DrandScheme;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The drand chains that the service knows; those of the League of Entropy come with it. */
@ConfigMapping(prefix = "prakerja.drand")
public interface DrandConfig {

    /** Every chain by its name, as its operators publish it ({@code /info}). */
    Map<String, Chain> chains();

    /** What a chain is known by. It never changes: a change of any part is another chain. */
    interface Chain {

        /** Lower-case hex SHA-256 over the chain's parameters. */
        String hash();

        /** How the chain signs. */
        DrandScheme scheme();

        /** Key of the chain's signatures: a compressed point of BLS12-381 in lower-case hex. */
        String publicKey();

        /** When round 1 came into being, UTC. */
        Instant genesis();

        /** Time between two rounds. */
        Duration period();
    }
}
