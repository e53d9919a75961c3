package id.prakerja.registration.region;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.privacy.audit.OperatorActions;
import id.prakerja.registration.privacy.audit.OperatorActions.OperatorAction;
import id.prakerja.registration.region.domain.Division;
import id.prakerja.registration.region.domain.Regions;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The versions of the regions: those that come with the service and those that operators load. Every instance looks now and then which
 * is in force.
 */
@ApplicationScoped
public class RegionVersions {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BUNDLED = "Ministry of Home Affairs, by idn-area-data (ODbL)";

    private static final String BEGUN = """
            select version from region_activation where active_from <= $1 order by active_from
            """;

    private static final String CONTENT = "select content::text as content from region_version where version = $1";

    private static final String INSERT = """
            insert into region_version (version, source, content, loaded_by, loaded_at)
            values ($1, $2, $3::text::jsonb, $4, $5)
                on conflict (version) do nothing
            """;

    private static final String VERSIONS = "select version, source from region_version order by version";

    private static final String ACTIVATIONS =
            "select version, max(active_from) as active_from from region_activation group by version";

    private static final String ACTIVATE = """
            insert into region_activation (active_from, version, decided_by, decided_at) values ($1, $2, $3, $4)
                on conflict (active_from) do update
                set version = excluded.version, decided_by = excluded.decided_by, decided_at = excluded.decided_at
            """;

    private final Pool pool;
    private final ObjectMapper json;
    private final OperatorActions actions;
    private final Clock clock;
    private final Regions regions;

    RegionVersions(Pool pool, ObjectMapper json, RegionsConfig config, OperatorActions actions, Clock clock) {
        this.pool = pool;
        this.json = json;
        this.actions = actions;
        this.clock = clock;
        this.regions = RegionsFile.read(config.version());
    }

    /** The regions in force, for whoever checks a domicile. */
    @Produces
    @Singleton
    Regions regions() {
        return regions;
    }

    void start(@Observes StartupEvent started) {
        refresh().await().atMost(PATIENCE);
    }

    /**
     * Puts in force what has begun since the last look, one after the other, for the numbers that each has issued stay valid.
     */
    @Scheduled(every = "${prakerja.regions.refresh-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        return pool.preparedQuery(BEGUN)
                .execute(Values.of(clock.instant()))
                .map(rows -> Rows.list(rows, row -> row.getString("version")))
                .chain(begun -> begun.isEmpty() || begun.get(begun.size() - 1).equals(regions.version())
                        ? Uni.createFrom().voidItem()
                        : Multi.createFrom()
                                .iterable(begun)
                                .onItem()
                                .transformToUniAndConcatenate(this::division)
                                .invoke(regions::enforce)
                                .collect()
                                .last()
                                .replaceWithVoid());
    }

    /**
     * The content of a version.
     *
     * @return the division; fails with {@code REGION_VERSION_UNKNOWN}
     */
    public Uni<Division> division(String version) {
        if (RegionsFile.VERSIONS.contains(version)) {
            return Uni.createFrom().item(RegionsFile.division(version));
        }
        return pool.preparedQuery(CONTENT).execute(Tuple.of(version)).map(rows -> {
            if (rows.size() == 0) {
                throw Refusal.of(RegionProblem.REGION_VERSION_UNKNOWN).toException();
            }
            return read(rows.iterator().next().getString("content"));
        });
    }

    /**
     * Loads a version, whole or not at all.
     *
     * @return completes when committed; loading the same again changes nothing; fails with a refusal
     */
    Uni<Void> load(String account, String version, NewDivision content) {
        Division division = content.division(version);
        if (!division.faults().isEmpty()) {
            throw Refusal.of(RegionProblem.DIVISION_UNSOUND, String.join(", ", division.faults()))
                    .toException();
        }
        Uni<Void> stored = RegionsFile.VERSIONS.contains(version)
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(INSERT)
                        .execute(Values.of(version, content.source(), written(division), account, clock.instant()))
                        .replaceWithVoid();
        return stored.chain(() -> division(version))
                .invoke(existing -> {
                    if (!existing.equals(division)) {
                        throw Refusal.of(RegionProblem.REGION_VERSION_FIXED).toException();
                    }
                })
                .replaceWithVoid();
    }

    /**
     * Lets a version come into force.
     *
     * @return completes when committed; fails with a refusal
     */
    Uni<Void> activate(String account, String version, Instant from, String reason) {
        if (from.isBefore(clock.instant())) {
            throw Refusal.of(RegionProblem.ACTIVATION_IN_THE_PAST).toException();
        }
        OperatorAction action = new OperatorAction(
                account, "REGION_VERSION_ACTIVATED", version, reason, Map.of("from", from.toString()));
        return division(version)
                .chain(() -> pool.withTransaction(tx -> tx.preparedQuery(ACTIVATE)
                        .execute(Values.of(from, version, account, clock.instant()))
                        .chain(() -> actions.write(tx, action))));
    }

    /** The versions. */
    Uni<List<RegionVersion>> all() {
        return pool.query(ACTIVATIONS).execute().chain(activations -> {
            Map<String, Instant> activeFrom = new HashMap<>();
            for (Row row : activations) {
                activeFrom.put(row.getString("version"), Rows.instant(row, "active_from"));
            }
            return pool.query(VERSIONS).execute().map(loaded -> {
                List<RegionVersion> versions = new ArrayList<>();
                RegionsFile.VERSIONS.forEach(bundled -> versions.add(version(bundled, BUNDLED, activeFrom)));
                for (Row row : loaded) {
                    versions.add(version(row.getString("version"), row.getString("source"), activeFrom));
                }
                return versions;
            });
        });
    }

    private RegionVersion version(String version, String source, Map<String, Instant> activeFrom) {
        return new RegionVersion(
                version, source, activeFrom.get(version), regions.version().equals(version));
    }

    private String written(Division division) {
        try {
            return json.writeValueAsString(division);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A division cannot be written as JSON", e);
        }
    }

    private Division read(String content) {
        try {
            return json.readValue(content, Division.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored division cannot be read", e);
        }
    }
}
