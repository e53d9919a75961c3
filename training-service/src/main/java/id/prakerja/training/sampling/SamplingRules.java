package id.prakerja.training.sampling;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import id.prakerja.messaging.mongo.VersionIndex;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.Problems;
import id.prakerja.training.partner.domain.PartnerKind;
import id.prakerja.training.sampling.Passes.Side;
import id.prakerja.training.sampling.domain.SamplingRule;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The collection {@code sampling_rule}: by kind of partner, or for one partner, every version of its rule with who proposed and who
 * approved it. A partner's own rule comes before that of its kind, and the configuration's holds where there is neither.
 */
@ApplicationScoped
class SamplingRules {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);

    private final ReactiveMongoCollection<Document> rules;
    private final SamplingConfig config;
    private final Clock clock;

    SamplingRules(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            SamplingConfig config,
            Clock clock) {
        rules = mongo.getDatabase(database).getCollection("sampling_rule");
        this.config = config;
        this.clock = clock;
    }

    void prepare(@Observes StartupEvent start, VersionIndex versions) {
        versions.prepare(rules).await().atMost(START_TIMEOUT);
    }

    /** The rule that holds for a platform or an institution. */
    Uni<SamplingRule> of(Side side) {
        List<String> scopes = List.of(side.partnerId(), side.kind().name());
        return rules.find(new Document("_id", new Document("$in", scopes)))
                .map(SamplingRules::read)
                .collect()
                .asList()
                .map(found -> found.stream()
                        .filter(versions -> !versions.approved().isEmpty())
                        .min(Comparator.comparingInt(versions -> scopes.indexOf(versions.scope())))
                        .map(RuleVersions::current)
                        .orElseGet(() -> configured(side.kind())));
    }

    /** All versions for a kind of partner or one partner. */
    Uni<RuleVersions> versions(String scope) {
        return rules.find(new Document("_id", scope))
                .collect()
                .first()
                .map(found -> found == null ? RuleVersions.none(scope) : read(found));
    }

    /** What holds by the configuration. */
    SamplingRule configured(PartnerKind kind) {
        return new SamplingRule(
                kind + "/0",
                config.first(),
                config.sampleSize(),
                kind == PartnerKind.PLATFORM ? config.platformFloor() : config.institutionFloor(),
                config.factor(),
                config.fastestPercent(),
                config.leastTimePercent());
    }

    /** Proposes a rule, in place of a proposal that still waits. */
    Uni<RuleVersions> propose(String scope, SamplingRule rule, String by) {
        return versions(scope).chain(known -> store(known.proposed(rule, by, now())));
    }

    /** Approves the proposal that waits, by its version. */
    Uni<RuleVersions> approve(String scope, int version, String by) {
        return versions(scope)
                .chain(known -> known.currentVersion() == version
                        ? Uni.createFrom().item(known)
                        : store(known.approved(version, by, now()).orThrow()));
    }

    private Uni<RuleVersions> store(RuleVersions versions) {
        Document document = write(versions);
        Uni<Boolean> stored = versions.version() == 0
                ? rules.insertOne(document)
                        .replaceWith(true)
                        .onFailure(SamplingRules::duplicate)
                        .recoverWithItem(false)
                : rules.replaceOne(
                                new Document("_id", versions.scope()).append("version", versions.version()), document)
                        .map(result -> result.getMatchedCount() == 1);
        return stored.map(done -> {
            if (!done) {
                throw Problems.of(CommonProblem.BUSY);
            }
            return versions;
        });
    }

    private static boolean duplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    private static Document write(RuleVersions versions) {
        return new Document("_id", versions.scope())
                .append("version", versions.version() + 1)
                .append(
                        "approved",
                        versions.approved().stream().map(SamplingRules::write).toList())
                .append(
                        "proposal",
                        versions.proposal().map(SamplingRules::write).orElse(null));
    }

    private static Document write(RuleVersions.Version version) {
        SamplingRule rule = version.rule();
        return new Document("name", rule.name())
                .append("first", rule.first())
                .append("sampleSize", rule.sampleSize())
                .append("floor", rule.floor())
                .append("factor", rule.factor())
                .append("fastestPercent", rule.fastestPercent())
                .append("leastTimePercent", rule.leastTimePercent())
                .append("proposedBy", version.proposedBy())
                .append("approvedBy", version.approvedBy())
                .append("at", Date.from(version.at()));
    }

    private static RuleVersions read(Document document) {
        return new RuleVersions(
                document.getString("_id"),
                document.getLong("version"),
                document.getList("approved", Document.class).stream()
                        .map(SamplingRules::readVersion)
                        .toList(),
                Optional.ofNullable(document.get("proposal", Document.class)).map(SamplingRules::readVersion));
    }

    private static RuleVersions.Version readVersion(Document part) {
        return new RuleVersions.Version(
                new SamplingRule(
                        part.getString("name"),
                        part.getInteger("first"),
                        part.getInteger("sampleSize"),
                        part.getInteger("floor"),
                        part.getInteger("factor"),
                        part.getInteger("fastestPercent"),
                        part.getInteger("leastTimePercent")),
                part.getString("proposedBy"),
                part.getString("approvedBy"),
                part.getDate("at").toInstant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
