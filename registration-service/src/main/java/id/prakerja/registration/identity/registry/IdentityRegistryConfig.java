package id.prakerja.registration.identity.registry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Where and how the identity registry is asked. Its capacity is the scarce resource of a registration. */
@ConfigMapping(prefix = "prakerja.identity-registry")
public interface IdentityRegistryConfig {

    /** Ways to a registry. */
    enum Mode {
        /** A made-up registry inside this service, for a demo and for tests. */
        SIMULATOR,
        /** The registry behind {@link #url()}. */
        HTTP
    }

    /** What a registry may be able to answer beside. */
    enum Detail {
        /** Whether the number is of this family card. */
        FAMILY_CARD,
        /** Whether the person is registered where the domicile is said to be. */
        DOMICILE
    }

    /** Which registry is asked. */
    @WithDefault("http")
    Mode mode();

    /** Base address of the registry; needed where the mode is {@code http}. */
    Optional<URI> url();

    /** What the registry is asked beside number, name and date of birth, where it has agreed to answer: FAMILY_CARD, DOMICILE. */
    Optional<Set<Detail>> details();

    /** How long one call may take. */
    @WithDefault("PT10S")
    Duration timeout();

    /** Whether the registry answers batches ({@code /v1/verifications/batch}); otherwise people are asked about one by one. */
    @WithDefault("true")
    boolean batch();

    /** People asked about in one call. */
    @WithDefault("500")
    int batchSize();

    /** Calls under way at the same time. */
    @WithDefault("4")
    int parallelCalls();

    /** People per second that the registry has agreed to look up, for all instances of this service together. */
    @WithDefault("2000")
    int ratePerSecond();

    /** Time between two looks at the queue when it was empty. */
    @WithDefault("PT0.1S")
    Duration pollInterval();

    /** How long a claimed applicant waits before somebody else may ask: longer than {@link #timeout()}. */
    @WithDefault("PT1M")
    Duration lease();

    /** Pause after a failed call; doubles with each attempt, with jitter. */
    @WithDefault("PT1S")
    Duration backoff();

    /** Longest pause after failed calls. */
    @WithDefault("PT1M")
    Duration backoffLimit();

    /** Refusals of a single question, while others are answered, after which it is put aside for an operator. */
    @WithDefault("3")
    int refusalsBeforeParking();

    /** Time between two counts of the queue for the metrics. */
    @WithDefault("PT10S")
    Duration sampleInterval();

    /** The made-up registry. */
    Simulator simulator();

    /** How the made-up registry behaves at start; an operator can change it while it runs. */
    interface Simulator {

        /** Whether it refuses every call, as if it were down. */
        @WithDefault("false")
        boolean away();

        /** How long it takes for one call. */
        @WithDefault("PT0.02S")
        Duration delay();

        /** Share of numbers, in 1/10,000, for which it says MISMATCH; which ones depends on the number alone. */
        @WithDefault("0")
        int mismatchBasisPoints();

        /** Share of numbers, in 1/10,000, for which it has another family card, likewise. */
        @WithDefault("0")
        int familyCardBasisPoints();
    }
}
