package id.prakerja.training.enrolment;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import id.prakerja.training.code.RandomCode;
import id.prakerja.training.sandbox.Twins;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The collection {@code voucher}: which enrolment a redeem code belongs to. A code is reserved here before the purchase, so
 * that no two are the same, and released if that is refused. One that a crash leaves behind belongs to no enrolment, so nobody can use
 * it. Whether a code has been used stands in the account.
 */
@ApplicationScoped
public class Vouchers {

    private static final int LENGTH = 16;

    private final Twins vouchers;
    private final SecureRandom random = new SecureRandom();

    Vouchers(ReactiveMongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        vouchers = new Twins(mongo, database, "voucher");
    }

    /** Reserves a new code. */
    Uni<String> reserve(UUID participantId, UUID enrolmentId) {
        return Uni.createFrom().deferred(() -> {
            String code = RandomCode.of(LENGTH, random);
            return vouchers.of(participantId)
                    .insertOne(new Document("_id", code)
                            .append("participantId", participantId.toString())
                            .append("enrolmentId", enrolmentId.toString()))
                    .replaceWith(code)
                    .onFailure(Vouchers::taken)
                    .recoverWithUni(() -> reserve(participantId, enrolmentId));
        });
    }

    /** Gives back a code that was not sold. */
    Uni<Void> release(UUID participantId, String code) {
        return vouchers.of(participantId).deleteOne(new Document("_id", code)).replaceWithVoid();
    }

    /**
     * Finds the enrolment of a code.
     *
     * @param sandbox among those of the sandbox
     * @param code as given by the participant
     * @return where to look, or empty if the code was never reserved
     */
    public Uni<Optional<Owner>> find(boolean sandbox, String code) {
        return vouchers.of(sandbox)
                .find(new Document("_id", code))
                .collect()
                .first()
                .map(document -> Optional.ofNullable(document)
                        .map(found -> new Owner(
                                UUID.fromString(found.getString("participantId")),
                                UUID.fromString(found.getString("enrolmentId")))));
    }

    private static boolean taken(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    /**
     * Whose a code is.
     *
     * @param participantId the person
     * @param enrolmentId the enrolment
     */
    public record Owner(UUID participantId, UUID enrolmentId) {}
}
