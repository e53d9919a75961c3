package id.prakerja.infrastructure;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;

/** An ordinary client of the document server. */
final class MongoProbe {

    private MongoProbe() {}

    static void insert(String connectionString, String collection, String field, long value) {
        try (MongoClient client = MongoClients.create(connectionString)) {
            client.getDatabase("probe").getCollection(collection).insertOne(new Document(field, value));
        }
    }

    static Set<Long> readAll(String connectionString, String collection, String field) {
        try (MongoClient client = MongoClients.create(connectionString)) {
            Set<Long> values = new TreeSet<>();
            client.getDatabase("probe")
                    .getCollection(collection)
                    .find()
                    .forEach(document -> values.add(document.getLong(field)));
            return values;
        }
    }
}
