package id.prakerja.selection.support;

import id.prakerja.draw.beacon.domain.DrandScheme;
import id.prakerja.selection.waves.drand.DrandConfig;
import id.prakerja.selection.waves.drand.domain.DrandValue;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rounds that drand's League of Entropy has published, and the chains as the service is configured with them. */
public final class DrandRounds {

    /** Hash of the chain quicknet. */
    public static final String QUICKNET = "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971";

    /** Hash of the chain default. */
    public static final String DEFAULT = "8990e7a9aaed2ffed73dbd7092123d6f289930540d7651336225dc172e51b2ce";

    /** Round 1,000 of quicknet. */
    public static final DrandValue QUICKNET_1000 = new DrandValue(
            "fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd",
            "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39",
            null);

    /** Round 657,413 of quicknet. */
    public static final DrandValue QUICKNET_657413 = new DrandValue(
            "fc1873a13f3545aeade8401532ef5519920652eee6b0d2b19ca12643b87b3587",
            "b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be41076862b98fad56e91a6b85b89cd97b",
            null);

    /** Round 3,311,596 of the chain default. */
    public static final DrandValue DEFAULT_3311596 = new DrandValue(
            "647c07b2abbf7ff2afb4d670214f565e5cd9f9c91bfdcecb59a21f3c78d73920",
            "a696b9409ababce45749c3a4ec369074453dd4a79967734e1390d969c8ad8d98897d217b9121e92c8ddebbddda8d92f9"
                    + "00e3bd6bf9deb166863b1a19390d743f82774001487594c5c09e581db7365f02b70a2c8cc41ce32446ef08e4890c4754",
            "8ed588f2a7716fb1349e2d9803da5db0005e98a83783c353d4a08f183236a9ad91d70ddb01266f4b7c576983db464b43"
                    + "0e65680b9e0098552758afd6c1e6afcb77e3f62fe1b93d42d1cb63abbb2205512fe12fbf74ea9c5ac3b8f5c1e283a1d8");

    /** Long enough for a test to do something between two rounds, however slow the machine is. */
    private static final Duration PERIOD = Duration.ofHours(1);

    private DrandRounds() {}

    /** The chains that the service comes with. */
    public static DrandConfig configured() {
        try {
            return new SmallRyeConfigBuilder()
                    .addDiscoveredConverters()
                    .withSources(new PropertiesConfigSource(DrandConfig.class.getResource("/application.properties")))
                    .withMapping(DrandConfig.class)
                    .withValidateUnknown(false)
                    .build()
                    .getConfigMapping(DrandConfig.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Quicknet as if round 1,000 came into being at a time, and a round an hour: its signature does not depend on the hour. */
    public static DrandConfig quicknetWithRound1000At(Instant time) {
        DrandConfig.Chain quicknet = configured().chains().get("quicknet");
        return new OneChain(new Moved(quicknet, time.minus(PERIOD.multipliedBy(999))));
    }

    private record OneChain(DrandConfig.Chain quicknet) implements DrandConfig {

        @Override
        public Map<String, Chain> chains() {
            return Map.of("quicknet", quicknet);
        }

        @Override
        public Optional<List<URI>> relays() {
            return Optional.empty();
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(1);
        }
    }

    private record Moved(DrandConfig.Chain chain, Instant genesis) implements DrandConfig.Chain {

        @Override
        public String hash() {
            return chain.hash();
        }

        @Override
        public DrandScheme scheme() {
            return chain.scheme();
        }

        @Override
        public String publicKey() {
            return chain.publicKey();
        }

        @Override
        public String groupHash() {
            return chain.groupHash();
        }

        @Override
        public Duration period() {
            return PERIOD;
        }
    }
}
