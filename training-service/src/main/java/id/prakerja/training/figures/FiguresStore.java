package id.prakerja.training.figures;

import id.prakerja.training.account.AccountStore;
import id.prakerja.training.account.EnrolmentArchive;
import id.prakerja.training.account.domain.AccountStatus;
import id.prakerja.training.account.domain.EnrolmentStatus;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Adds the figures up where the accounts are. Reads every account, so it is for reports, not for pages that many look at. */
@ApplicationScoped
class FiguresStore {

    private static final String PLATFORM = "platformId";
    private static final String INSTITUTION = "institutionId";

    private static final List<Document> PER_ACCOUNT =
            List.of(Document.parse("{$match: {selection: {$exists: true}}}"), Document.parse("""
                    {$group: {
                      _id: '$status',
                      accounts: {$sum: 1},
                      issued: {$sum: '$wallet.issued'},
                      spent: {$sum: '$wallet.spent'},
                      returned: {$sum: '$wallet.returned'},
                      expired: {$sum: '$wallet.expired'}}}"""));

    private static final List<Document> PER_ENROLMENT =
            List.of(Document.parse("{$unwind: '$enrolments'}"), Document.parse("""
                    {$group: {
                      _id: {
                        platformId: '$enrolments.platformId',
                        institutionId: '$enrolments.institutionId',
                        status: '$enrolments.status',
                        first: '$enrolments.completion.first'},
                      enrolments: {$sum: 1},
                      rupiah: {$sum: '$enrolments.price'}}}"""));

    private static final List<Document> PER_ENDED_ENROLMENT = List.of(Document.parse("""
                    {$group: {
                      _id: {
                        platformId: '$platformId',
                        institutionId: '$institutionId',
                        status: '$status',
                        first: '$completion.first'},
                      enrolments: {$sum: 1},
                      rupiah: {$sum: '$price'}}}"""));

    private static final List<Document> ENROLLED = List.of(
            Document.parse("{$match: {'wallet.spent': {$gt: 0}}}"),
            Document.parse("{$group: {_id: null, people: {$sum: 1}}}"));

    private final ReactiveMongoCollection<Document> accounts;
    private final ReactiveMongoCollection<Document> ended;

    FiguresStore(ReactiveMongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        accounts = mongo.getDatabase(database).getCollection(AccountStore.COLLECTION);
        ended = mongo.getDatabase(database).getCollection(EnrolmentArchive.COLLECTION);
    }

    Uni<Figures> figures() {
        return rows(accounts, PER_ACCOUNT)
                .chain(perAccount -> enrolments()
                        .chain(perEnrolment -> rows(accounts, ENROLLED)
                                .map(enrolled -> figures(perAccount, perEnrolment, sum(enrolled, "people")))));
    }

    private Uni<List<Document>> enrolments() {
        return rows(accounts, PER_ENROLMENT)
                .chain(live -> rows(ended, PER_ENDED_ENROLMENT)
                        .map(past -> Stream.concat(live.stream(), past.stream()).toList()));
    }

    private static Uni<List<Document>> rows(ReactiveMongoCollection<Document> collection, List<Document> pipeline) {
        return collection.aggregate(pipeline).collect().asList();
    }

    private static Figures figures(List<Document> perAccount, List<Document> perEnrolment, long enrolled) {
        List<Document> standing =
                perEnrolment.stream().filter(row -> !status(row).givenUp()).toList();
        List<Document> finished =
                standing.stream().filter(row -> status(row).certified()).toList();
        long issued = sum(perAccount, "issued");
        long spent = sum(perAccount, "spent");
        long returned = sum(perAccount, "returned") + sum(perAccount, "expired");
        return new Figures(
                sum(perAccount, "accounts"),
                sum(perAccount.stream().filter(FiguresStore::revoked).toList(), "accounts"),
                enrolled,
                sum(standing, "enrolments"),
                sum(perEnrolment, "enrolments") - sum(standing, "enrolments"),
                sum(finished, "enrolments"),
                sum(finished.stream().filter(FiguresStore::first).toList(), "enrolments"),
                sum(
                        finished.stream()
                                .filter(row -> status(row) == EnrolmentStatus.REVIEWED)
                                .toList(),
                        "enrolments"),
                issued,
                spent,
                returned,
                issued - spent - returned,
                perPartner(standing, PLATFORM),
                perPartner(standing, INSTITUTION));
    }

    private static SortedMap<String, PartnerFigures> perPartner(List<Document> rows, String partner) {
        SortedMap<String, PartnerFigures> figures = new TreeMap<>();
        for (Document row : rows) {
            long enrolments = number(row, "enrolments");
            PartnerFigures more =
                    new PartnerFigures(enrolments, status(row).certified() ? enrolments : 0, number(row, "rupiah"));
            figures.merge(id(row).getString(partner), more, PartnerFigures::plus);
        }
        return figures;
    }

    private static Document id(Document row) {
        return row.get("_id", Document.class);
    }

    private static EnrolmentStatus status(Document row) {
        return EnrolmentStatus.valueOf(id(row).getString("status"));
    }

    private static boolean first(Document row) {
        return Boolean.TRUE.equals(id(row).getBoolean("first"));
    }

    private static boolean revoked(Document row) {
        return AccountStatus.REVOKED.name().equals(row.getString("_id"));
    }

    private static long sum(List<Document> rows, String field) {
        return rows.stream().mapToLong(row -> number(row, field)).sum();
    }

    /** Servers give sums as 32- or 64-bit numbers, whichever they find enough. */
    private static long number(Document row, String field) {
        return row.get(field, Number.class).longValue();
    }
}
