package id.prakerja.messaging.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.infrastructure.LocalInfrastructureResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What has gathered on a topic for hours stops nobody who reads it. */
@QuarkusTest
@WithTestResource(
        value = LocalInfrastructureResource.class,
        initArgs = {@ResourceArg(name = "postgres", value = "tally"), @ResourceArg(name = "kafka", value = "true")})
class BacklogTest {

    private static final String MOST = "fetch.max.bytes";
    private static final String ONE_MEBIBYTE = "1048576";

    @Inject
    KafkaClientService clients;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    /** As many channels as a service has ask for as much at once after an outage, and the JVM has 64 MiB for it. */
    @Test
    void itIsFetchedInPartsThatAServiceHasRoomFor() {
        assertEquals(ONE_MEBIBYTE, kafka.get(MOST));
        for (String channel : clients.getConsumerChannels()) {
            assertEquals(
                    ONE_MEBIBYTE, clients.getConsumer(channel).configuration().get(MOST), channel);
        }
    }
}
