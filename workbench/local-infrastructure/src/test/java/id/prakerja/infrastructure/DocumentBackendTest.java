package id.prakerja.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the document server answers is so, and survives a kill of its process where it is kept. */
class DocumentBackendTest {

    private static final long DOCUMENTS = 200;
    private static final int CALLERS = 16;

    @Test
    void everyWriteThatWasAnsweredOutlivesAKill(@TempDir Path directory) throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartsDocuments.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(jvm.getInputStream(), UTF_8))) {
            String address = said.readLine();
            for (long number = 0; number < DOCUMENTS; number++) {
                MongoProbe.insert(address, "account", "number", number);
            }
        }

        jvm.destroyForcibly().waitFor();

        EmbeddedMongo later = new EmbeddedMongo(directory, 0, true);
        later.start();
        try {
            Set<Long> kept = MongoProbe.readAll(later.address(), "account", "number");
            assertEquals(LongStream.range(0, DOCUMENTS).boxed().collect(Collectors.toSet()), kept);
        } finally {
            later.stop();
        }
    }

    @Test
    void nobodyGetsANumberOfACounterThatAnotherGot(@TempDir Path directory) throws Exception {
        EmbeddedMongo server = new EmbeddedMongo(directory, 0, true);
        server.start();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try (MongoClient client = MongoClients.create(server.address())) {
            MongoCollection<Document> counters = client.getDatabase("probe").getCollection("counter");
            counters.insertOne(new Document("_id", "tickets").append("value", 0L));

            List<Future<Long>> numbers = callers.invokeAll(Collections.nCopies(
                    (int) DOCUMENTS,
                    () -> counters.findOneAndUpdate(
                                    new Document("_id", "tickets"),
                                    new Document("$inc", new Document("value", 1L)),
                                    new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER))
                            .getLong("value")));

            Set<Long> got = new TreeSet<>();
            for (Future<Long> number : numbers) {
                got.add(number.get());
            }
            assertEquals(LongStream.rangeClosed(1, DOCUMENTS).boxed().collect(Collectors.toSet()), got);
        } finally {
            callers.shutdown();
            server.stop();
        }
    }

    /** The program that is killed: starts the server, says where and waits. */
    static final class StartsDocuments {

        private StartsDocuments() {}

        public static void main(String[] arguments) throws Exception {
            EmbeddedMongo server = new EmbeddedMongo(Path.of(arguments[0]), 0, true);
            server.start();
            System.out.println(server.address());
            Thread.currentThread().join();
        }
    }
}
