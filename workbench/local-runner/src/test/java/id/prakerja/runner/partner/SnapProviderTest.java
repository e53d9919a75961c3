package id.prakerja.runner.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.prakerja.runner.client.Json;
import id.prakerja.snap.BankTransfer;
import id.prakerja.snap.BulkCashIn;
import id.prakerja.snap.BulkNotification;
import id.prakerja.snap.Credit;
import id.prakerja.snap.Reaction;
import id.prakerja.snap.Refusal;
import id.prakerja.snap.RequestVerifier;
import id.prakerja.snap.SignatureEncoding;
import id.prakerja.snap.SignatureScheme;
import id.prakerja.snap.SnapClient;
import id.prakerja.snap.SnapCredentials;
import id.prakerja.snap.SnapDialect;
import id.prakerja.snap.SnapReply;
import id.prakerja.snap.SnapService;
import id.prakerja.snap.SnapTime;
import id.prakerja.snap.StatusWindow;
import id.prakerja.snap.TopUp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The client of the library and the simulated provider, over real HTTP. */
class SnapProviderTest {

    private static final KeyPair CLIENT = keys();
    private static final KeyPair PROVIDER = keys();
    private static final String SECRET = "prakerja-test-secret";
    private static final Instant NOW = Instant.parse("2020-09-23T02:00:00Z");
    private static final SnapDialect PATIENT_FOR_A_MOMENT = new SnapDialect(
            SignatureScheme.SYMMETRIC,
            SignatureEncoding.BASE64,
            Map.of(),
            64,
            Map.of(),
            StatusWindow.ALWAYS,
            Duration.ofSeconds(5));
    private static final SnapDialect DANA = new SnapDialect(
            SignatureScheme.ASYMMETRIC,
            SignatureEncoding.HEX,
            Map.of(
                    SnapService.TOP_UP, "/rest/v1.0/emoney/topup",
                    SnapService.TOP_UP_STATUS, "/rest/v1.0/emoney/topup-status.htm"),
            64,
            Map.of("fundType", "AGENT_TOPUP_FOR_USER_SETTLE"),
            StatusWindow.ALWAYS,
            Duration.ofSeconds(5));

    private final AtomicLong sequence = new AtomicLong();
    private final CompletableFuture<BulkNotification> notified = new CompletableFuture<>();

    @TempDir
    private Path folder;

    private HttpServer server;
    private PayoutBook book;
    private SnapClient client;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AccountRegister accounts = new AccountRegister(folder.resolve("accounts.jsonl"));
        for (String number : List.of(
                "081200000001",
                "081200992200",
                "081200995000",
                "081200990999",
                "081200990998",
                "081200990314",
                "081200990101",
                "081200990900",
                "081200992202",
                "081200990411")) {
            accounts.open(new WalletAccount(number, "digest", true, true, null));
        }
        accounts.open(new WalletAccount("081200000002", "digest", true, true, "MONTHLY_LIMIT_EXCEEDED"));
        accounts.open(new WalletAccount("081200000003", "digest", false, true, null));
        book = new PayoutBook(folder.resolve("payouts.jsonl"), accounts);
        SnapBook references = new SnapBook(folder.resolve("references.jsonl"), book);
        SnapProvider provider = new SnapProvider(
                new SnapGate(new SnapGate.Client("prakerja", SECRET, CLIENT.getPublic()), Clock.systemUTC()),
                references,
                new SnapCredits(references, SnapScenario.ofRunner(), () -> NOW),
                new SnapBulk(references, Optional.of(address("/notify")), PROVIDER.getPrivate(), Clock.systemUTC()),
                accounts);
        server.createContext("/notify", this::receive);
        server.createContext("/linkaja/", exchange -> answer(provider, exchange));
        server.start();
        client = client(PATIENT_FOR_A_MOMENT, CLIENT, SECRET);
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void aCreditIsPaidOnceHoweverOftenItIsAskedFor() {
        TopUp credit = topUp("a1", "6281200000001", 600_000);

        Credit first = pay(client, credit);
        assertEquals(Reaction.SETTLED, first.reaction());
        assertEquals(600_000, first.rupiah());
        assertEquals(Reaction.QUERY, pay(client, credit).reaction());
        Credit status = status(client, credit);

        assertEquals(Reaction.SETTLED, status.reaction());
        assertEquals(first.referenceNo(), status.referenceNo());
        assertEquals(new PayoutBook.Statement(1, 600_000, 0), book.statement());
    }

    @Test
    void aReferenceThatComesWithAnotherAmountPaysNothingMore() {
        pay(client, topUp("a1", "6281200000001", 600_000));

        assertEquals(
                Reaction.QUERY,
                pay(client, topUp("a1", "6281200000001", 60_000)).reaction());
        assertEquals(new PayoutBook.Statement(1, 600_000, 0), book.statement());
    }

    @ParameterizedTest
    @CsvSource({
        "6281200000002, LIMIT",
        "6281200000003, ACCOUNT_INACTIVE",
        "6281299999999, ACCOUNT_UNKNOWN",
        "6281200990411, ACCOUNT_UNKNOWN"
    })
    void aRefusalSaysWhy(String number, Refusal why) {
        Credit credit = pay(client, topUp("a1", number, 600_000));

        assertEquals(Reaction.REFUSED, credit.reaction());
        assertEquals(why, credit.refusal());
        assertEquals(0, book.statement().settled());
    }

    @ParameterizedTest
    @CsvSource({"6281200992200", "6281200995000", "6281200990999"})
    void whatIsInDoubtAndPaidIsFoundByAQuery(String number) {
        TopUp credit = topUp("a1", number, 600_000);

        assertEquals(Reaction.QUERY, pay(client, credit).reaction());
        assertEquals(Reaction.SETTLED, status(client, credit).reaction());
        assertEquals(new PayoutBook.Statement(1, 600_000, 0), book.statement());
    }

    @Test
    void whatNeverArrivedIsNotFoundAndWhatHangsStaysInDoubt() {
        TopUp lost = topUp("a1", "6281200990998", 600_000);
        assertEquals(Reaction.QUERY, pay(client, lost).reaction());
        assertEquals(Reaction.NOT_FOUND, status(client, lost).reaction());
        TopUp hangs = topUp("a2", "6281200992202", 600_000);
        assertEquals(Reaction.QUERY, pay(client, hangs).reaction());
        assertEquals(Reaction.QUERY, status(client, hangs).reaction());
        assertEquals(0, book.statement().settled());
    }

    @ParameterizedTest
    @CsvSource({"6281200990314, STOP, 2", "6281200990101, RENEW_TOKEN, 1", "6281200990900, NEW_EXTERNAL_ID, 1"})
    void whatWasNotTakenIsPaidUnderTheSameReferenceLater(String number, Reaction at, int times) {
        TopUp credit = topUp("a1", number, 600_000);
        for (int time = 0; time < times; time++) {
            assertEquals(at, pay(client, credit).reaction());
        }

        assertEquals(Reaction.SETTLED, pay(client, credit).reaction());
        assertEquals(new PayoutBook.Statement(1, 600_000, 0), book.statement());
    }

    @Test
    void anExternalIdIsTakenOnceADay() {
        String externalId = externalId();
        join(client.topUp(externalId, topUp("a1", "6281200000001", 600_000)));

        assertEquals(
                Reaction.NEW_EXTERNAL_ID,
                join(client.topUp(externalId, topUp("a2", "6281200000001", 600_000)))
                        .reaction());
        assertEquals(1, book.statement().settled());
    }

    @Test
    void aWrongSecretOrKeyPaysNothing() {
        SnapClient wrongSecret = client(PATIENT_FOR_A_MOMENT, CLIENT, "another-secret");
        SnapClient wrongKey = client(DANA, PROVIDER, SECRET);

        assertEquals(
                Reaction.STOP,
                pay(wrongSecret, topUp("a1", "6281200000001", 600_000)).reaction());
        assertEquals(
                Reaction.STOP,
                pay(wrongKey, topUp("a1", "6281200000001", 600_000)).reaction());
        assertEquals(0, book.statement().settled());
    }

    @Test
    void danasDialectIsUnderstood() {
        SnapClient dana = client(DANA, CLIENT, "");
        TopUp credit = topUp("a1", "6281200000001", 600_000);

        assertEquals(Reaction.SETTLED, pay(dana, credit).reaction());
        assertEquals(Reaction.SETTLED, status(dana, credit).reaction());
    }

    @Test
    void transfersAndInquiriesAreServedToo() {
        BankTransfer transfer = new BankTransfer(
                "a1", "1234567890", "081200000001", "PESERTA PRAKERJA", "014", 600_000, NOW, "Prakerja");

        assertEquals(
                Reaction.SETTLED, join(client.transfer(externalId(), transfer)).reaction());
        SnapReply status = join(client.transferStatus(externalId(), transfer));
        assertEquals(Reaction.SETTLED, Credit.ofStatus(status, "a1", 600_000).reaction());
        SnapReply customer = join(client.customer(externalId(), "a2", "6281200000001", 600_000));
        assertEquals("PESERTA PRAKERJA", customer.text("customerName"));
        assertTrue(join(client.account(externalId(), "a3", "081200000001", "")).successful());
        assertEquals(
                "4041611",
                join(client.account(externalId(), "a4", "0899", "014"))
                        .code()
                        .orElseThrow()
                        .toString());
    }

    @Test
    void aBulkIsPaidAndNotifiedUnderTheProvidersSignature() throws Exception {
        List<TopUp> credits = List.of(topUp("a1", "6281200000001", 600_000), topUp("a2", "6281200000003", 600_000));

        assertTrue(join(client.bulkCashIn(externalId(), new BulkCashIn("OURS", NOW, credits)))
                .successful());
        BulkNotification notification = notified.get(10, TimeUnit.SECONDS);

        assertEquals("OURS", notification.partnerBulkId());
        assertEquals(
                List.of(Reaction.SETTLED, Reaction.REFUSED),
                notification.results().stream()
                        .map(result -> result.credit(600_000).reaction())
                        .toList());
        assertEquals(new PayoutBook.Statement(1, 600_000, 1), book.statement());
    }

    @Test
    void theReferencesOutliveTheProcess() {
        pay(client, topUp("a1", "6281200000001", 600_000));

        SnapBook reopened = new SnapBook(folder.resolve("references.jsonl"), book);

        assertTrue(reopened.contradicts(new SnapBook.Terms("a1", "081200000001", 60_000)));
        assertEquals("SETTLED", reopened.outcome("a1").orElseThrow().outcome());
    }

    private Credit pay(SnapClient by, TopUp credit) {
        return Credit.ofAnswer(join(by.topUp(externalId(), credit)), credit.reference(), credit.rupiah());
    }

    private Credit status(SnapClient by, TopUp credit) {
        return Credit.ofStatus(
                join(by.topUpStatus(externalId(), credit.reference())), credit.reference(), credit.rupiah());
    }

    private String externalId() {
        return SnapTime.externalId(Instant.now(), sequence.incrementAndGet());
    }

    private static TopUp topUp(String reference, String number, long rupiah) {
        return new TopUp(reference, number, rupiah, NOW, "Insentif Prakerja 1");
    }

    private SnapClient client(SnapDialect dialect, KeyPair keys, String secret) {
        return new SnapClient(
                address("/linkaja"),
                new SnapCredentials("prakerja", secret, keys.getPrivate(), "PRAKERJA", "95221"),
                dialect,
                Clock.systemUTC());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private static void answer(SnapProvider provider, HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring("/linkaja/".length());
            Optional<PaymentPartner.Answer> answer = provider.answer(exchange, path);
            if (answer.isPresent()) {
                send(exchange, answer.get().status(), Json.bytes(answer.get().body()));
            }
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            RequestVerifier.Request request = new RequestVerifier.Request(
                    "POST",
                    "/notify",
                    body,
                    exchange.getRequestHeaders().getFirst("X-TIMESTAMP"),
                    exchange.getRequestHeaders().getFirst("X-SIGNATURE"));
            RequestVerifier verifier = new RequestVerifier(Clock.systemUTC(), Duration.ofMinutes(1));
            assertTrue(verifier.isAsymmetric(request, PROVIDER.getPublic()));
            BulkNotification notification =
                    BulkNotification.read(Json.tree(body)).orElseThrow();
            send(exchange, 200, Json.bytes(notification.answer()));
            notified.complete(notification);
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static SnapReply join(CompletionStage<SnapReply> reply) {
        return reply.toCompletableFuture().join();
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
