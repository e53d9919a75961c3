package id.prakerja.registration.people.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import id.prakerja.registration.people.notice.domain.Medium;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.testkit.Waiting;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The carriers against an SMS gateway that speaks HTTP and a mailbox. */
@ServiceTest
class GatewaySenderTest {

    private static final UUID ID = UUID.fromString("01993b1c-0000-7000-8000-000000000001");

    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    @Inject
    ReactiveMailer mailer;

    @Inject
    MockMailbox mailbox;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anSmsGoesToTheGatewayUnderTheIdOfItsNotice() {
        answer(202);

        send(new OutgoingMessage(ID, Medium.PHONE, "+6281200000000", null, "Kode: 482913"));

        assertEquals(1, received.size());
        String request = received.peek();
        assertTrue(request.startsWith("Bearer secret"), request);
        assertTrue(request.contains("\"reference\":\"" + ID + "\""), request);
        assertTrue(request.contains("\"to\":\"+6281200000000\""), request);
        assertTrue(request.contains("\"text\":\"Kode: 482913\""), request);
    }

    @ParameterizedTest
    @CsvSource({"503, false", "429, false", "401, false", "400, true", "422, true"})
    void whatTheGatewayWillNeverTakeIsToldApartFromAGatewayThatIsAwayOrBusy(int status, boolean refused) {
        answer(status);

        RuntimeException failure = assertThrows(
                RuntimeException.class,
                () -> send(new OutgoingMessage(ID, Medium.PHONE, "+6281200000000", null, "Kode: 482913")));

        assertEquals(refused, failure instanceof MessageRefusedException, failure::toString);
    }

    @Test
    void anEmailGoesUnderTheIdOfItsNotice() {
        send(new OutgoingMessage(ID, Medium.EMAIL, "surat@example.id", "Kode / Code", "482913"));

        Mail mail = mailbox.getMailsSentTo("surat@example.id").get(0);
        assertEquals("Kode / Code", mail.getSubject());
        assertEquals("482913", mail.getText());
        assertEquals("kabar@example.id", mail.getFrom());
        assertTrue(mail.getHeaders().get("Message-ID").get(0).contains(ID.toString()));
    }

    private void send(OutgoingMessage message) {
        new GatewaySender(config(), mailer).send(message).await().atMost(Waiting.PATIENCE);
    }

    private NoticeConfig config() {
        Map<String, String> values = Map.of(
                "prakerja.notices.sms-url",
                "http://localhost:" + server.getAddress().getPort(),
                "prakerja.notices.sms-token",
                "secret",
                "prakerja.notices.mail-from",
                "kabar@example.id");
        return new SmallRyeConfigBuilder()
                .withMapping(NoticeConfig.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(NoticeConfig.class);
    }

    private void answer(int status) {
        server.createContext("/v1/messages", exchange -> {
            received.add(exchange.getRequestHeaders().getFirst("Authorization")
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }
}
