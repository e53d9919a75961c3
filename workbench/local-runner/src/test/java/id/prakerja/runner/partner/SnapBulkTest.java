package id.prakerja.runner.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.snap.BulkCashIn;
import id.prakerja.snap.BulkNotification;
import id.prakerja.snap.Credit;
import id.prakerja.snap.Reaction;
import id.prakerja.snap.SnapClient;
import id.prakerja.snap.SnapCredentials;
import id.prakerja.snap.SnapDialect;
import id.prakerja.snap.SnapReply;
import id.prakerja.snap.SnapTime;
import id.prakerja.snap.TopUp;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of credits at the simulated provider, and what it notifies of them. */
class SnapBulkTest {

    private static final Instant NOW = Instant.parse("2020-09-23T02:00:00Z");
    private static final long AMOUNT = 600_000;

    private final AtomicLong sequence = new AtomicLong();

    @TempDir
    private Path folder;

    private ServedSnapProvider served;
    private SnapClient client;

    @BeforeEach
    void open() throws IOException {
        served = new ServedSnapProvider(folder, NOW);
        client = new SnapClient(
                served.address(),
                new SnapCredentials(
                        "prakerja",
                        ServedSnapProvider.SECRET,
                        ServedSnapProvider.CLIENT.getPrivate(),
                        "PRAKERJA",
                        "95221"),
                SnapDialect.STANDARD,
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void aBulkIsPaidAndNotifiedUnderTheProvidersSignature() throws Exception {
        assertTrue(
                bulk(topUp("a1", "6281200000001"), topUp("a2", "6281200000003")).successful());
        BulkNotification notification = served.notified().get(2, TimeUnit.MINUTES);

        assertEquals("OURS", notification.partnerBulkId());
        assertEquals(List.of("a1 SETTLED", "a2 REFUSED"), told(notification));
        assertEquals(new PayoutBook.Statement(1, AMOUNT, 1, 0), served.book().statement());
    }

    @Test
    void aNotificationLeavesOutWhatIsAskedAboutAndNamesWhatWasPaidBefore() throws Exception {
        join(client.topUp(externalId(), topUp("a1", "6281200000001")));

        bulk(topUp("a1", "6281200000001"), topUp("a2", "6281200990999"), topUp("a3", "6281200992202"));
        BulkNotification notification = served.notified().get(2, TimeUnit.MINUTES);

        assertEquals(List.of("a1 QUERY", "a3 QUERY"), told(notification));
        assertEquals(
                Reaction.SETTLED,
                Credit.ofStatus(join(client.topUpStatus(externalId(), "a2")), "a2", AMOUNT)
                        .reaction());
        assertEquals(
                new PayoutBook.Statement(2, 2 * AMOUNT, 0, 0), served.book().statement());
    }

    private SnapReply bulk(TopUp... credits) {
        return join(client.bulkCashIn(externalId(), new BulkCashIn("OURS", NOW, List.of(credits))));
    }

    private static List<String> told(BulkNotification notification) {
        return notification.results().stream()
                .map(result -> result.reference() + " " + result.credit(AMOUNT).reaction())
                .toList();
    }

    private String externalId() {
        return SnapTime.externalId(Instant.now(), sequence.incrementAndGet());
    }

    private static TopUp topUp(String reference, String number) {
        return new TopUp(reference, number, AMOUNT, NOW, "Insentif Prakerja 1");
    }

    private static SnapReply join(CompletionStage<SnapReply> reply) {
        return reply.toCompletableFuture().join();
    }
}
