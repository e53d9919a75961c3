package id.prakerja.training.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.model.ReplaceOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The last comparison, kept beside the state of the counting, as it is shown. */
@ApplicationScoped
class ComparisonStore {

    private static final Document KEY = new Document("_id", "comparison");
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final ReactiveMongoCollection<Document> batches;
    private final ObjectMapper json;
    private final Clock clock;

    ComparisonStore(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            ObjectMapper json,
            Clock clock) {
        batches = mongo.getDatabase(database).getCollection("figure_comparison");
        this.json = json;
        this.clock = clock;
    }

    Uni<Optional<ComparisonView>> find() {
        return batches.find(KEY)
                .collect()
                .first()
                .map(document -> Optional.ofNullable(document).map(this::read));
    }

    /** Stores one that begins. */
    Uni<ComparisonView> begin(boolean mend, String by) {
        return find().map(last -> new ComparisonView(
                        last.map(ComparisonView::number).orElse(0L) + 1,
                        ComparisonView.Status.RUNNING,
                        mend,
                        by,
                        clock.instant(),
                        null,
                        0,
                        0,
                        List.of()))
                .call(this::store);
    }

    Uni<Void> end(ComparisonView begun, long people, List<ComparisonView.Difference> differences) {
        return store(begun.ended(people, differences, clock.instant()));
    }

    Uni<Void> breakOff(ComparisonView begun, long people) {
        return store(begun.brokenOff(people, clock.instant()));
    }

    private Uni<Void> store(ComparisonView comparison) {
        try {
            Document document = new Document(KEY).append("shown", json.writeValueAsString(comparison));
            return batches.replaceOne(KEY, document, UPSERT).replaceWithVoid();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A comparison is plain data", impossible);
        }
    }

    private ComparisonView read(Document document) {
        try {
            return json.readValue(document.getString("shown"), ComparisonView.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("It was written here", impossible);
        }
    }
}
