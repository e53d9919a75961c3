package id.prakerja.registration.identity.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import id.prakerja.registration.identity.registry.IdentityAnswer.Agreement;
import id.prakerja.registration.identity.registry.IdentityAnswer.Result;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.testkit.Waiting;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The adapter against a registry that speaks HTTP. */
@ServiceTest
class HttpIdentityRegistryTest {

    private static final UUID FIRST = UUID.fromString("01993b1c-0000-7000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("01993b1c-0000-7000-8000-000000000002");
    private static final List<IdentityQuestion> QUESTIONS =
            List.of(question(FIRST, "9901010107900001"), question(SECOND, "9901010107900002"));

    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private HttpServer server;

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
    void asksAboutManyPeopleInOneCall() {
        answer("/v1/verifications/batch", 200, """
                {"results": [{"reference": "%s", "result": "MATCH"}, {"reference": "%s", "result": "NOT_FOUND"}]}
                """.formatted(FIRST, SECOND));

        Map<UUID, Result> answers = ask(true);

        assertEquals(Map.of(FIRST, Result.MATCH, SECOND, Result.NOT_FOUND), answers);
        assertEquals(1, received.size());
        String body = received.peek();
        assertTrue(body.contains("\"nik\":\"9901010107900001\""), body);
        assertTrue(body.contains("\"birthDate\":\"1990-07-01\""), body);
        assertTrue(body.contains(FIRST.toString()), body);
        assertFalse(body.contains("kk") || body.contains("regency"), "what it is not asked about it does not learn");
    }

    @Test
    void asksAboutFamilyCardAndDomicileToo() {
        answer("/v1/verifications/batch", 200, """
                {"results": [{"reference": "%s", "result": "MATCH", "familyCard": "AGREES", "domicile": "DIFFERS"}]}
                """.formatted(FIRST));
        IdentityQuestion question = question(FIRST, "9901010107900001")
                .withFamilyCard("9901010101150001")
                .withDomicile("32", "3273");

        List<IdentityAnswer> answers =
                registry(true).verify(List.of(question)).await().atMost(Waiting.PATIENCE);

        assertEquals(List.of(new IdentityAnswer(FIRST, Result.MATCH, Agreement.AGREES, Agreement.DIFFERS)), answers);
        String body = received.peek();
        assertTrue(body.contains("\"kk\":\"9901010101150001\""), body);
        assertTrue(body.contains("\"province\":\"32\",\"regency\":\"3273\""), body);
    }

    @Test
    void asksOneByOneWhereTheRegistryOffersNoBatches() {
        answer("/v1/verifications", 200, """
                {"reference": "%s", "result": "MISMATCH"}
                """.formatted(FIRST));

        assertEquals(Map.of(FIRST, Result.MISMATCH), ask(false));
        assertEquals(2, received.size());
    }

    @Test
    void failsWhereTheRegistryIsBusyOrTalksNonsenseSoThatTheQuestionStaysOpen() {
        answer("/v1/verifications/batch", 503, "{}");
        assertThrows(RuntimeException.class, () -> ask(true));

        server.removeContext("/v1/verifications/batch");
        answer("/v1/verifications/batch", 200, "<html>");
        assertThrows(RuntimeException.class, () -> ask(true));
    }

    @Test
    void tellsABadQuestionFromARegistryThatIsAway() {
        answer("/v1/verifications/batch", 422, "{}");
        assertThrows(RegistryRefusedException.class, () -> ask(true));
        answer("/v1/verifications", 400, "{}");
        assertThrows(RegistryRefusedException.class, () -> ask(false));

        server.removeContext("/v1/verifications");
        answer("/v1/verifications", 429, "{}");
        assertThrows(RegistryAwayException.class, () -> ask(false));
    }

    @Test
    void aRegistryWithoutAddressIsRefusedAtStart() {
        IllegalStateException refused = assertThrows(
                IllegalStateException.class, () -> new HttpIdentityRegistry(config(Optional.empty(), true)));

        assertTrue(refused.getMessage().contains("prakerja.identity-registry.url"));
    }

    @Test
    void noQuestionShowsThePerson() {
        assertFalse(QUESTIONS.toString().contains("9901"));
    }

    private HttpIdentityRegistry registry(boolean batch) {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new HttpIdentityRegistry(config(Optional.of(url), batch));
    }

    private Map<UUID, Result> ask(boolean batch) {
        return registry(batch).verify(QUESTIONS).await().atMost(Waiting.PATIENCE).stream()
                .collect(Collectors.toMap(IdentityAnswer::reference, IdentityAnswer::result, (one, same) -> one));
    }

    private void answer(String path, int status, String body) {
        server.createContext(path, exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static IdentityQuestion question(UUID reference, String nik) {
        return new IdentityQuestion(reference, nik, "Budi Rekaan", LocalDate.of(1990, 7, 1));
    }

    private static IdentityRegistryConfig config(Optional<URI> url, boolean batch) {
        return new SmallRyeConfigBuilder()
                .withMapping(IdentityRegistryConfig.class)
                .withDefaultValue("prakerja.identity-registry.batch", Boolean.toString(batch))
                .withSources(new PropertiesConfigSource(
                        url.map(address -> Map.of("prakerja.identity-registry.url", address.toString()))
                                .orElse(Map.of()),
                        "test",
                        100))
                .build()
                .getConfigMapping(IdentityRegistryConfig.class);
    }
}
