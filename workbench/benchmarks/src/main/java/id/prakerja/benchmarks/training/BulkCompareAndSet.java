package id.prakerja.benchmarks.training;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * What the document server itself makes of the way training-service writes: whole documents set by bulk compare-and-set on {@code
 * _id} and version, two bulks under way, on copies of the service's own documents.
 */
final class BulkCompareAndSet implements AutoCloseable {

    private static final int BULK = 128;
    private static final int UNDER_WAY = 2;
    private static final String VERSION = "version";
    private static final String ID = "_id";

    private final MongoClient client;
    private final MongoCollection<Document> copies;
    private final List<Document> documents = new ArrayList<>();

    BulkCompareAndSet(String connectionString, int size) {
        client = MongoClients.create(connectionString);
        copies = client.getDatabase("baseline").getCollection("account");
        copies.createIndex(new Document(ID, 1).append(VERSION, 1), new IndexOptions().unique(true));
        client.getDatabase("training")
                .getCollection("account")
                .find()
                .limit(size)
                .into(documents);
        documents.forEach(document -> document.append(VERSION, 1L));
        for (int from = 0; from < documents.size(); from += BULK) {
            copies.insertMany(documents.subList(from, Math.min(documents.size(), from + BULK)));
        }
    }

    /** Writes every document once more; gives documents per second. */
    double documentsPerSecond() {
        long start = System.nanoTime();
        int share = (documents.size() + UNDER_WAY - 1) / UNDER_WAY;
        List<CompletableFuture<Void>> writers = IntStream.range(0, UNDER_WAY)
                .mapToObj(writer -> CompletableFuture.runAsync(() ->
                        write(documents.subList(writer * share, Math.min(documents.size(), (writer + 1) * share)))))
                .toList();
        writers.forEach(CompletableFuture::join);
        return documents.size() / ((System.nanoTime() - start) / 1e9);
    }

    private void write(List<Document> part) {
        for (int from = 0; from < part.size(); from += BULK) {
            List<WriteModel<Document>> bulk = new ArrayList<>(BULK);
            for (Document document : part.subList(from, Math.min(part.size(), from + BULK))) {
                Document expected = new Document(ID, document.get(ID)).append(VERSION, document.get(VERSION));
                document.put(VERSION, document.getLong(VERSION) + 1);
                Document fields = new Document(document);
                fields.remove(ID);
                bulk.add(new UpdateOneModel<>(expected, new Document("$set", fields)));
            }
            int matched = copies.bulkWrite(bulk, new BulkWriteOptions().ordered(false))
                    .getMatchedCount();
            if (matched != bulk.size()) {
                throw new IllegalStateException("%d of %d documents matched".formatted(matched, bulk.size()));
            }
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
