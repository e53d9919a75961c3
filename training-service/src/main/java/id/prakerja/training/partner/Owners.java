package id.prakerja.training.partner;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import id.prakerja.training.partner.domain.Partner;
import id.prakerja.training.signal.Flag;
import id.prakerja.training.signal.FlagKind;
import id.prakerja.training.signal.Flags;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The collection {@code partner_owner}: which partners have one owner. A platform and an institution of one owner judge themselves, and
 * one owner of many institutions may be one syndicate; either is flagged with the registration that makes it so.
 */
@ApplicationScoped
class Owners {

    private final ReactiveMongoCollection<Document> owners;
    private final Flags flags;

    Owners(ReactiveMongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database, Flags flags) {
        owners = mongo.getDatabase(database).getCollection("partner_owner");
        this.flags = flags;
    }

    /** Adds a partner to those of its owner, and flags it if there are others. */
    Uni<Void> compare(Partner partner) {
        String number =
                partner.ownership().ownerNumber().toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return owners.findOneAndUpdate(
                        new Document("_id", number),
                        new Document("$addToSet", new Document("partners", partner.partnerId())),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER))
                .map(owner -> owner.getList("partners", String.class))
                .chain(partners -> partners.size() < 2
                        ? Uni.createFrom().voidItem()
                        : flags.raise(new Flag(
                                FlagKind.SAME_OWNER,
                                number + "/" + partner.partnerId(),
                                partners,
                                List.of(),
                                "One owner behind " + partners.size() + " partners")));
    }
}
