package id.prakerja.training.account;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives out card numbers: 16 digits with a check digit, each once. A counter in the database hands out blocks; within a block
 * no query is needed. Neighbours in the counter are no neighbours in number.
 */
@ApplicationScoped
class CardNumbers {

    private static final String COUNTER = "card-number";
    private static final String VALUE = "value";

    private final ReactiveMongoCollection<Document> counters;
    private final CardNumberFormat format;
    private final int block;
    private Block current = Block.EMPTY;

    CardNumbers(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            AccountConfig config) {
        counters = mongo.getDatabase(database).getCollection("counter");
        format = new CardNumberFormat(config.cardPrefix());
        block = config.cardBlock();
    }

    /** The next number. */
    Uni<String> next() {
        return Uni.createFrom().deferred(() -> {
            Long serial = nextOfBlock();
            return serial != null ? Uni.createFrom().item(format.number(serial)) : newBlock();
        });
    }

    private Uni<String> newBlock() {
        return counters.findOneAndUpdate(
                        new Document("_id", COUNTER),
                        new Document("$inc", new Document(VALUE, (long) block)),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER))
                .map(counter -> format.number(open(counter.getLong(VALUE))));
    }

    private synchronized Long nextOfBlock() {
        if (current.next() >= current.end()) {
            return null;
        }
        long serial = current.next();
        current = new Block(serial + 1, current.end());
        return serial;
    }

    /** Opens the block that ends before this value, and takes its first serial. Whoever opened one meanwhile loses the rest of theirs. */
    private synchronized long open(long end) {
        long first = end - block;
        current = new Block(first + 1, end);
        return first;
    }

    private record Block(long next, long end) {
        static final Block EMPTY = new Block(0, 0);
    }
}
