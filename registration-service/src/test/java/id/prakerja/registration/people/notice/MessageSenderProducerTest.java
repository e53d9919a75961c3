package id.prakerja.registration.people.notice;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.registration.people.applicant.RegistrationConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageSenderProducerTest {

    @Test
    void messagesToRealPeopleAreNeverKeptForOperatorsToRead() {
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> sender(Map.of("prakerja.notices.mode", "outbox")));

        assertTrue(refused.getMessage().contains("made-up people"), refused.getMessage());
        assertInstanceOf(
                DevelopmentOutbox.class,
                sender(Map.of("prakerja.notices.mode", "outbox", "prakerja.registration.synthetic-people", "true")));
    }

    @Test
    void theServiceDoesNotStartWithoutAnSmsGateway() {
        assertThrows(IllegalStateException.class, () -> sender(Map.of()));
    }

    private static MessageSender sender(Map<String, String> values) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(NoticeConfig.class)
                .withMapping(RegistrationConfig.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build();
        return new MessageSenderProducer()
                .sender(
                        config.getConfigMapping(NoticeConfig.class),
                        config.getConfigMapping(RegistrationConfig.class),
                        null);
    }
}
