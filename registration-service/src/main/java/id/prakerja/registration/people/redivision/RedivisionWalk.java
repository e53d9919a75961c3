package id.prakerja.registration.people.redivision;

import id.prakerja.registration.people.applicant.Domiciles;
import id.prakerja.registration.region.RegionVersions;
import id.prakerja.registration.region.domain.Division;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import id.prakerja.work.WorkHandler;
import id.prakerja.work.WorkItem;
import id.prakerja.work.WorkQueues;
import id.prakerja.work.WorkResult;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Gives the people of a divided province the codes of the division, a step at a time, and publishes who may join a wave under the new
 * ones. Whoever is in a wave is drawn in the province under which the wave was opened, and is passed over until it is over; the walk
 * begins anew until nobody has a former code.
 */
@ApplicationScoped
class RedivisionWalk implements WorkHandler {

    static final String QUEUE = "redivision";

    private static final String NEXT = """
            select id from applicant
             where province = any ($1::text[]) and regency = any ($2::text[]) and status <> 'IN_WAVE'
               and ($3::uuid is null or id > $3)
             order by id
             limit $4
               for update
            """;

    private static final String LEFT = """
            select exists (select from applicant where province = any ($1::text[]) and regency = any ($2::text[])) as somebody
            """;

    private static final String COUNT = "update redivision set people = people + $2 where version = $1";

    private static final String END = "update redivision set done_at = $2 where version = $1";

    private final Pool pool;
    private final WorkQueues queues;
    private final RegionVersions versions;
    private final Domiciles domiciles;
    private final RedivisionConfig config;
    private final Clock clock;

    RedivisionWalk(
            Pool pool,
            WorkQueues queues,
            RegionVersions versions,
            Domiciles domiciles,
            RedivisionConfig config,
            Clock clock) {
        this.pool = pool;
        this.queues = queues;
        this.versions = versions;
        this.domiciles = domiciles;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Uni<Map<String, WorkResult>> handle(List<WorkItem> items) {
        return WorkHandler.each(item -> versions.division(item.key()).chain(division -> step(item, Codes.of(division))))
                .handle(items);
    }

    /** A step and its position are one transaction; the next step is the item's next turn. */
    private Uni<WorkResult> step(WorkItem item, Codes codes) {
        return pool.withTransaction(tx -> tx.preparedQuery(NEXT)
                .execute(Values.of(
                        codes.provinces(),
                        codes.former(),
                        item.position().map(UUID::fromString).orElse(null),
                        config.stepSize()))
                .map(rows -> Rows.list(rows, row -> row.getUUID("id")))
                .chain(people -> people.isEmpty() ? end(tx, item, codes) : step(tx, item, codes, people)));
    }

    private Uni<WorkResult> step(SqlConnection tx, WorkItem item, Codes codes, List<UUID> people) {
        return domiciles
                .move(tx, people, codes.replaced())
                .chain(() -> tx.preparedQuery(COUNT).execute(Values.of(item.key(), (long) people.size())))
                .chain(() -> queues.find(QUEUE)
                        .orElseThrow()
                        .advance(tx, item, people.get(people.size() - 1).toString()))
                .replaceWith(WorkResult.yielded());
    }

    /** Nobody is left behind the position: done, or from the beginning once those in a wave may be looked at again. */
    private Uni<WorkResult> end(SqlConnection tx, WorkItem item, Codes codes) {
        return tx.preparedQuery(LEFT)
                .execute(Tuple.of(codes.provinces(), codes.former()))
                .map(rows -> rows.iterator().next().getBoolean("somebody"))
                .chain(somebody -> somebody
                        ? queues.find(QUEUE)
                                .orElseThrow()
                                .advance(tx, item, null)
                                .replaceWith(WorkResult.postponed("People are in a wave", config.pause()))
                        : tx.preparedQuery(END)
                                .execute(Values.of(item.key(), clock.instant()))
                                .replaceWith(WorkResult.done()));
    }

    /**
     * What a division replaces.
     *
     * @param provinces of the former codes
     * @param former regencies that are no more
     * @param replaced what stands for each of them
     */
    @SuppressWarnings("ArrayRecordComponent") // bound to statements, never compared
    private record Codes(String[] provinces, String[] former, Map<String, String> replaced) {

        static Codes of(Division division) {
            Map<String, String> replaced = division.replaced();
            return new Codes(
                    replaced.keySet().stream()
                            .map(code -> code.substring(0, 2))
                            .distinct()
                            .toArray(String[]::new),
                    replaced.keySet().toArray(String[]::new),
                    replaced);
        }
    }
}
