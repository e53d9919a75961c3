package id.prakerja.runner.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.snap.BankTransfer;
import id.prakerja.snap.Credit;
import id.prakerja.snap.Reaction;
import id.prakerja.snap.Refusal;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The client of the library and the simulated provider, over real HTTP. */
class SnapProviderTest {

    private static final KeyPair CLIENT = ServedSnapProvider.CLIENT;
    private static final String SECRET = ServedSnapProvider.SECRET;
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

    @TempDir
    private Path folder;

    private ServedSnapProvider served;
    private PayoutBook book;
    private SnapClient client;

    @BeforeEach
    void open() throws IOException {
        served = new ServedSnapProvider(folder, NOW);
        book = served.book();
        client = client(PATIENT_FOR_A_MOMENT, CLIENT, SECRET);
    }

    @AfterEach
    void close() {
        served.close();
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
        assertEquals(new PayoutBook.Statement(1, 600_000, 0, 0), book.statement());
    }

    @Test
    void aReferenceThatComesWithAnotherAmountPaysNothingMore() {
        pay(client, topUp("a1", "6281200000001", 600_000));

        assertEquals(
                Reaction.QUERY,
                pay(client, topUp("a1", "6281200000001", 60_000)).reaction());
        assertEquals(new PayoutBook.Statement(1, 600_000, 0, 0), book.statement());
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
        assertEquals(new PayoutBook.Statement(1, 600_000, 0, 0), book.statement());
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
        assertEquals(new PayoutBook.Statement(1, 600_000, 0, 0), book.statement());
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
        SnapClient wrongKey = client(DANA, ServedSnapProvider.PROVIDER, SECRET);

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

    @ParameterizedTest
    @CsvSource({
        "LATE, QUERY, SETTLED, SETTLED, 600000",
        "LOST, QUERY, SETTLED, SETTLED, 600000",
        "DENIED, QUERY, NOT_FOUND, SETTLED, 600000",
        "RETURNED, QUERY, RETURNED, RETURNED, 600000",
        "OTHER_AMOUNT, SETTLED, SETTLED, SETTLED, 60000"
    })
    void aProviderThatLiesPaysOnceAllTheSame(Lie lie, Reaction answered, Reaction first, Reaction later, long told)
            throws IOException {
        Lies lies = Lies.of(1);
        String reference = Stream.iterate(1, number -> number + 1)
                .map(number -> "lie" + number)
                .filter(name -> lies.about(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))) == lie)
                .findFirst()
                .orElseThrow();
        served.close();
        served = new ServedSnapProvider(folder, NOW, lies);
        client = client(PATIENT_FOR_A_MOMENT, CLIENT, SECRET);
        TopUp credit = topUp(reference, "6281200000001", 600_000);

        assertEquals(answered, pay(client, credit).reaction());
        assertEquals(first, status(client, credit).reaction());
        assertEquals(later, status(client, credit).reaction());
        assertEquals(told, status(client, credit).rupiah());
        assertEquals(1, served.book().reports().size());
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
                served.address(),
                new SnapCredentials("prakerja", secret, keys.getPrivate(), "PRAKERJA", "95221"),
                dialect,
                Clock.systemUTC());
    }

    private static SnapReply join(CompletionStage<SnapReply> reply) {
        return reply.toCompletableFuture().join();
    }
}
