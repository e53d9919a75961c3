package id.prakerja.runner.suite;

import java.util.Arrays;

/** How far the services of a suite are behind the topics. */
public final class SuiteLag {

    private SuiteLag() {}

    /** Records that the services have still to consume, all together; nothing while the broker does not tell. */
    public static long of(Suite suite) {
        ConsumerLag lag = ConsumerLag.at(suite.kafkaBootstrapServers());
        return Arrays.stream(Service.values())
                .mapToLong(service -> lag.of(service).orElse(0))
                .sum();
    }
}
