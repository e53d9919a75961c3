package id.prakerja.training.account;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import id.prakerja.training.account.domain.Enrolment;
import id.prakerja.training.sandbox.SandboxId;
import id.prakerja.training.sandbox.Twins;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The collection {@code ended_enrolment}: enrolments that have ended and left their account, numbered for each person from 0. They
 * are stored here before the account is stored without them, and an account counts its own: a number that the account does not
 * count, because somebody else was faster, is not read and will be written over.
 */
@ApplicationScoped
public class EnrolmentArchive {

    /** Name of the collection. */
    public static final String COLLECTION = "ended_enrolment";

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final Twins ended;

    EnrolmentArchive(ReactiveMongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        ended = new Twins(mongo, database, COLLECTION);
    }

    /** Stores what leaves these accounts. */
    Uni<Void> store(List<AccountWrite> writes) {
        return store(false, writes).chain(() -> store(true, writes));
    }

    private Uni<Void> store(boolean sandbox, List<AccountWrite> writes) {
        List<WriteModel<Document>> models = new ArrayList<>();
        for (AccountWrite write : writes) {
            UUID participantId = write.account().participantId();
            if (SandboxId.is(participantId) != sandbox) {
                continue;
            }
            int number = write.account().archived() - write.toArchive().size();
            for (Enrolment enrolment : write.toArchive()) {
                String id = id(participantId, number++);
                models.add(new ReplaceOneModel<>(
                        new Document("_id", id),
                        EnrolmentDocuments.write(enrolment).append("_id", id),
                        UPSERT));
            }
        }
        return models.isEmpty()
                ? Uni.createFrom().voidItem()
                : ended.of(sandbox).bulkWrite(models, UNORDERED).replaceWithVoid();
    }

    /** The ended enrolments of a person whose account counts so many. */
    Uni<List<Enrolment>> of(UUID participantId, int count) {
        if (count == 0) {
            return Uni.createFrom().item(List.of());
        }
        List<String> ids = IntStream.range(0, count)
                .mapToObj(number -> id(participantId, number))
                .toList();
        return ended.of(participantId)
                .find(new Document("_id", new Document("$in", ids)))
                .map(EnrolmentDocuments::read)
                .collect()
                .asList();
    }

    private static String id(UUID participantId, int number) {
        return participantId + "/" + number;
    }
}
