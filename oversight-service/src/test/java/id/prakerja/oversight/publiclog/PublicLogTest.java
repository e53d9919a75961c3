package id.prakerja.oversight.publiclog;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.events.DaySealed;
import id.prakerja.events.ListPublished;
import id.prakerja.events.Topics;
import id.prakerja.oversight.support.ComponentTest;
import id.prakerja.oversight.support.Witnesses;
import id.prakerja.testkit.Topic;
import id.prakerja.testkit.Waiting;
import id.prakerja.transparency.Checkpoint;
import id.prakerja.transparency.FolderFiles;
import id.prakerja.transparency.Hash;
import id.prakerja.transparency.Proofs;
import id.prakerja.transparency.SignedNote;
import id.prakerja.transparency.TransparencyLog;
import id.prakerja.transparency.TreeReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is public stands in a log that anybody reads without a token, and that even its operators cannot rewrite unseen. */
@ComponentTest
class PublicLogTest {

    private static final int FULL = 256;

    @Test
    void aPublicFactIsUnderACheckpointThatTheLogHasSignedAndTwoWitnessesHaveCosigned() throws IOException {
        String list = publish(UuidCreator.getTimeOrderedEpoch(), 1);
        awaitEntries(list, 1);

        SignedNote note = SignedNote.parse(checkpoint());
        assertTrue(note.isSignedBy(Witnesses.LOG.key()));
        Witnesses.asked().forEach(witness -> assertTrue(note.isSignedBy(witness.key())));
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        List<byte[]> entries = entries(checkpoint.size());
        int index = indexOf(list, entries);
        TreeReader tiles = new TreeReader(new ServedFiles(), checkpoint.size());
        assertEquals(checkpoint.root(), tiles.root());
        assertTrue(Proofs.includes(
                checkpoint.root(), checkpoint.size(), Hash.ofLeaf(entries.get(index)), index, tiles.inclusion(index)));
        given().get("/v1/public-log")
                .then()
                .statusCode(200)
                .body("origin", equalTo("localhost/test"))
                .body("key", equalTo(Witnesses.LOG.key().toString()))
                .body("witnesses", hasSize(2));
    }

    @Test
    void anEventThatComesTwiceIsOneEntryAndOneOfOtherContentUnderItsIdIsAnother() throws IOException {
        UUID event = UuidCreator.getTimeOrderedEpoch();
        String list = publish(event, 1);
        awaitEntries(list, 1);

        Topic topic = Topic.named(Topics.LIST_PUBLISHED);
        topic.publish(list, version(list, 1), event);
        topic.publish(list, version(list, 2), event);

        awaitEntries(list, 2);
    }

    /** A day that is sealed anew with another root is another entry beside the first: the rewriting stands in public. */
    @Test
    void theRootOfADayOfTheBooksStandsInTheLogAndASecondOneBesideIt() {
        String root = "root-" + UuidCreator.getTimeOrderedEpoch();
        Topic days = Topic.named(Topics.DAY_SEALED);
        days.publish(DaySealed.LEDGER, sealed(root + "-first"));
        awaitEntries(root, 1);

        days.publish(DaySealed.LEDGER, sealed(root + "-rewritten"));

        awaitEntries(root, 2);
    }

    private static DaySealed sealed(String root) {
        return new DaySealed(
                DaySealed.LEDGER, LocalDate.of(2019, 1, 2), 12, root, null, Instant.parse("2019-01-02T18:00:00Z"));
    }

    @Test
    void whoHoldsTheKeyOfTheLogFindsNoWitnessForAnotherHistory(@TempDir Path folder) throws IOException {
        awaitEntries(publish(UuidCreator.getTimeOrderedEpoch(), 1), 1);
        long size = Checkpoint.parse(SignedNote.parse(checkpoint()).text()).size();
        TransparencyLog other = TransparencyLog.open(new FolderFiles(folder), Witnesses.LOG, Clock.systemUTC());
        List<byte[]> history = entries(size);
        history.set(0, "as it should have been".getBytes(UTF_8));
        history.add("and something new".getBytes(UTF_8));
        other.append(history);

        IOException refused = assertThrows(IOException.class, () -> other.publish(Witnesses.asked(), 1));

        assertTrue(refused.getMessage().startsWith("Of 2 witnesses 0 have cosigned"), refused.getMessage());
    }

    @Test
    void whatTheLogDoesNotHaveIsNotFoundAndItsFilesMayBeKept() {
        given().get("/log/tile/7/999").then().statusCode(404).body("code", equalTo("LOG_FILE_UNKNOWN"));
        given().urlEncodingEnabled(false).get("/log/tile/..%2F..%2FEtc").then().statusCode(400);
        String list = publish(UuidCreator.getTimeOrderedEpoch(), 1);
        awaitEntries(list, 1);
        long size = given().get("/v1/public-log").path("size") instanceof Number number ? number.longValue() : 0;
        given().get("/log/" + tile("entries", (size - 1) / FULL, size))
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("immutable"))
                .header("Access-Control-Allow-Origin", "*");
    }

    private static String publish(UUID event, int version) {
        String list = "log-" + event;
        Topic.named(Topics.LIST_PUBLISHED).publish(list, version(list, version), event);
        return list;
    }

    private static ListPublished version(String list, int number) {
        return new ListPublished(list, "EXCLUSION", number, "ab", 2, 2, 0, Instant.parse("2020-08-01T00:00:00Z"));
    }

    private static void awaitEntries(String list, int count) {
        Waiting.patiently(count + " entries of " + list)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> {
                    String note = given().get("/log/checkpoint").asString();
                    return note.startsWith("localhost/test")
                            && entries(Checkpoint.parse(SignedNote.parse(note).text())
                                                    .size())
                                            .stream()
                                            .filter(entry -> new String(entry, UTF_8).contains(list))
                                            .count()
                                    == count;
                });
    }

    private static int indexOf(String list, List<byte[]> entries) {
        for (int i = 0; i < entries.size(); i++) {
            if (new String(entries.get(i), UTF_8).contains(list)) {
                return i;
            }
        }
        throw new AssertionError("no entry of " + list);
    }

    private static String checkpoint() {
        return given().get("/log/checkpoint")
                .then()
                .statusCode(200)
                .header("Content-Type", "text/plain;charset=utf-8")
                .extract()
                .asString();
    }

    /** Every entry of a tree, from its bundles: each entry has its length before it, two bytes. */
    private static List<byte[]> entries(long size) throws IOException {
        List<byte[]> entries = new ArrayList<>();
        for (long bundle = 0; bundle * FULL < size; bundle++) {
            ByteBuffer bytes = ByteBuffer.wrap(new ServedFiles()
                    .read(tile("entries", bundle, size))
                    .orElseThrow(() -> new IOException("a bundle is missing")));
            while (bytes.hasRemaining()) {
                byte[] entry = new byte[Short.toUnsignedInt(bytes.getShort())];
                bytes.get(entry);
                entries.add(entry);
            }
        }
        return entries;
    }

    private static String tile(String level, long index, long size) {
        long width = Math.min(FULL, size - index * FULL);
        return "tile/%s/%03d%s".formatted(level, index, width == FULL ? "" : ".p/" + width);
    }
}
