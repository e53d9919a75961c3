package id.prakerja.journey;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.events.Topics;
import id.prakerja.runner.suite.Service;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** An event that no service can apply, from where it is counted to where it is given up. */
class ConsoleParkedInABrowserTest extends ConsoleJourney {

    @Test
    void anEventThatCannotBeAppliedIsReadTriedAgainAndGivenUp() throws InterruptedException, ExecutionException {
        send("no event at all");
        patiently("both services to have set it aside")
                .until(() -> id(Service.SELECTION) != null && id(Service.OVERSIGHT) != null);
        browser.signedInAs("operator", console)
                .open(console.resolve("/console/parked"))
                .find("td a[href='/console/parked/selection/%s']".formatted(Topics.APPLICANT_ERASED))
                .click();
        assertThat(browser.text(), containsString("1 events are applied again in their order"));
        browser.follow(id(Service.SELECTION));
        assertThat(browser.text(), containsString("ce_type"));
        assertThat(browser.text(), containsString("What it says is no JSON; in base64: bm8gZXZlbnQgYXQgYWxs"));
        assertThat(browser.text(), containsString("1 events are never applied"));
        assertEquals(List.of(), browser.violations());
        browser.send("/retry");
        assertThat(browser.text(), containsString("PARKED"));
        browser.fill("/discard", "reason", "Sent by a test.").send("/discard");

        assertThat(browser.text(), containsString("DISCARDED"));
        assertThat(browser.text(), containsString("Sent by a test."));
        assertTrue(browser.all("form[action$='/discard']").isEmpty());
        browser.open(console.resolve("/console/parked/oversight/" + Topics.APPLICANT_ERASED));
        browser.fill("/discard", "reason", "Sent by a test.").send("/discard");
        assertThat(browser.text(), containsString("1 settled, 0 followed, 0 still here."));
        assertEquals(List.of(), browser.errors());
    }

    private static void send(String payload) throws InterruptedException, ExecutionException {
        Map<String, Object> kafka = Map.of("bootstrap.servers", suite.kafkaBootstrapServers());
        try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer())) {
            var event = new ProducerRecord<>(
                    Topics.APPLICANT_ERASED, UUID.randomUUID().toString(), payload);
            Map.of(
                            "ce_id", UUID.randomUUID().toString(),
                            "ce_type", Topics.APPLICANT_ERASED,
                            "ce_time", Instant.now().toString())
                    .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            assertTrue(producer.send(event).get().hasOffset());
        }
    }

    private static String id(Service service) {
        return Staff.get(suite, "operator", service, "/v1/parked-events?topic=" + Topics.APPLICANT_ERASED)
                .getString("items[0]?.id");
    }
}
