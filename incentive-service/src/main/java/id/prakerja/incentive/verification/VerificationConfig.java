package id.prakerja.incentive.verification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Instant;

/** Whom the payment verification asks and when, {@code prakerja.incentive.verification.*}. */
@ConfigMapping(prefix = "prakerja.incentive.verification")
public interface VerificationConfig {

    /** People asked about the payments of a month at most. */
    @WithDefault("1000")
    int people();

    /** Time between the frozen list and the round that draws from it: auditors take note of the list's root in it. */
    @WithDefault("PT24H")
    Duration notice();

    /** Time in which a question can be answered. */
    @WithDefault("P30D")
    Duration answerWithin();

    /** The drand chain whose rounds draw. */
    Chain chain();

    /** A chain whose rounds sign their number alone ({@code bls-unchained-g1-rfc9380}), as {@code /info} publishes it. */
    interface Chain {

        /** Its name. */
        @WithDefault("quicknet")
        String name();

        /** Its hash, lower-case hex. */
        @WithDefault("52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971")
        String hash();

        /** Key of its signatures, lower-case hex. */
        @WithDefault(
                "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a")
        String publicKey();

        /** Hash of the group that began it, lower-case hex. */
        @WithDefault("f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e")
        String groupHash();

        /** When its round 1 came into being, UTC. */
        @WithDefault("2023-08-23T15:09:27Z")
        Instant genesis();

        /** Time between two rounds. */
        @WithDefault("PT3S")
        Duration period();
    }
}
