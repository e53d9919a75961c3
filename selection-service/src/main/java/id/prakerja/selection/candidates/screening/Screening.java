package id.prakerja.selection.candidates.screening;

import id.prakerja.selection.candidates.list.domain.HeldList;
import id.prakerja.selection.waves.eligibility.domain.Candidate;
import id.prakerja.selection.waves.eligibility.domain.Candidate.Membership;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRules;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRules.EntryWindow;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.domain.Wave;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Cursor;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * Reads people of a wave with all that the rules ask for, one statement for all of them, and judges each as it passes. Memory
 * holds one chunk of rows. The rules themselves are plain Java, the same for every kind of judgement.
 */
@ApplicationScoped
public class Screening {

    private static final int CHUNK = 10_000;

    /**
     * What PostgreSQL may take to join and sort millions, up to twice as much for each hash table: with its usual 4 MB it writes them to the
     * disk and reads them back. Only one transaction at a time judges a whole wave.
     */
    private static final String MEMORY = "set local work_mem = '128MB'";

    /**
     * Everything known of the people. Whoever was selected by another draw counts as a participant even before the
     * determination. Of a list a person's last change counts that belongs to the version named and holds at the time.
     */
    private static final String JUDGED = """
            with entry as not materialized (%s
            ), version as (
                select * from unnest($2::text[], $3::text[], $4::bigint[]) as v (kind, list, list_version)
            ), listing as (
                select e.applicant_id,
                       array_agg(c.list) filter (where c.kind = 'EXCLUSION') as exclusion_lists,
                       bool_or(c.kind = 'PRIORITY') as priority_listed
                  from entry e
                  join applicant a on a.applicant_id = e.applicant_id
                  join list_change c on c.identity_alias = a.identity_alias and c.listed and c.effective_from <= $5
                  join version v on v.kind = c.kind and v.list = c.list and v.list_version >= c.list_version
                 where not exists (
                         select from list_change later
                          where later.kind = c.kind and later.list = c.list
                            and later.identity_alias = c.identity_alias and later.effective_from <= $5
                            and later.list_version > c.list_version and later.list_version <= v.list_version)
                 group by e.applicant_id
            ), family as (
                select a.family_alias, count(*)::int as recipients
                  from participant p
                  join applicant a on a.applicant_id = p.participant_id
                 where $6 and p.status <> 'REVOKED'
                 group by a.family_alias
            )
            select e.*, a.province, a.regency, a.birth_year, a.priority as declared_priority, a.disability,
                   a.occupation_group, a.family_alias, a.gender, a.channel, coalesce(f.recipients, 0) as family_recipients,
                   l.exclusion_lists, coalesce(l.priority_listed, false) as priority_listed,
                   case when p.status = 'REVOKED' then 'REVOKED'
                        when p.participant_id is not null or s.applicant_id is not null then 'PARTICIPANT'
                        else 'NONE' end as membership
              from entry e
              left join applicant a on a.applicant_id = e.applicant_id
              left join listing l on l.applicant_id = e.applicant_id
              left join family f on f.family_alias = a.family_alias
              left join participant p on p.participant_id = e.applicant_id
              left join seat s on s.applicant_id = e.applicant_id and s.seated and s.wave <> $1
             %s
            """;

    private final Vertx vertx;
    private final ProgrammeTime time;

    Screening(Vertx vertx, ProgrammeTime time) {
        this.vertx = vertx;
        this.time = time;
    }

    /**
     * Reads and judges.
     *
     * @param wave whose rules, window and family cap count
     * @param judgement the moment and the list versions
     * @param people who is judged
     * @param taker takes each person
     * @param progress told after every chunk how many have passed
     */
    public Uni<Void> judge(
            SqlConnection tx,
            Wave wave,
            Judgement judgement,
            People people,
            Consumer<Screened> taker,
            LongFunction<Uni<Void>> progress) {
        return judge(tx, wave, judgement, people, Map.of(wave.terms().rules(), taker), progress);
    }

    /** Reads once and judges by each of these rules, as {@link #judge} does by the wave's own. */
    Uni<Void> judge(
            SqlConnection tx,
            Wave wave,
            Judgement judgement,
            People people,
            Map<EligibilityRules, Consumer<Screened>> takers,
            LongFunction<Uni<Void>> progress) {
        Judge judge = new Judge(takers, window(wave), wave.terms().familyCap(), closingYear(wave));
        return tx.query(MEMORY)
                .execute()
                .chain(() -> tx.prepare(people.in(JUDGED)))
                .map(statement -> statement.cursor(parameters(wave, judgement, people)))
                .chain(cursor -> readAll(vertx, cursor, judge, progress).eventually(cursor::close));
    }

    private static EntryWindow window(Wave wave) {
        return new EntryWindow(wave.terms().opensAt(), wave.entriesUntil());
    }

    private int closingYear(Wave wave) {
        return time.local(wave.terms().closesAt()).getYear();
    }

    private static Tuple parameters(Wave wave, Judgement judgement, People people) {
        Tuple parameters = Columns.of(judgement.lists())
                .value(wave.number())
                .constants(HeldList::kind)
                .texts(HeldList::list)
                .longs(HeldList::version)
                .value(judgement.judgedAt())
                .value(wave.terms().familyCap() > 0)
                .tuple();
        people.parameters().forEach(parameters::addValue);
        return parameters;
    }

    /** While a chunk is judged on a thread of its own, the database is at work on the next, and so is what reads its rows. */
    private static Uni<Void> readAll(Vertx vertx, Cursor cursor, Judge judge, LongFunction<Uni<Void>> progress) {
        AtomicReference<Uni<RowSet<Row>>> next = new AtomicReference<>(started(cursor));
        AtomicBoolean more = new AtomicBoolean();
        return Multi.createBy()
                .repeating()
                .uni(() -> next.get().invoke(rows -> {
                    more.set(cursor.hasMore());
                    if (more.get()) {
                        next.set(started(cursor));
                    }
                }))
                .whilst(rows -> more.get())
                .onItem()
                .transformToUniAndConcatenate(
                        rows -> vertx.executeBlocking(() -> judge.takeAll(rows)).chain(progress::apply))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<RowSet<Row>> started(Cursor cursor) {
        Uni<RowSet<Row>> running = cursor.read(CHUNK).memoize().indefinitely();
        running.subscribe().with(rows -> {}, failure -> {});
        return running;
    }

    /** Judges row by row. */
    private static final class Judge {

        private final Map<EligibilityRules, Consumer<Screened>> takers;
        private final EntryWindow window;
        private final int familyCap;
        private final int closingYear;
        private long taken;

        Judge(Map<EligibilityRules, Consumer<Screened>> takers, EntryWindow window, int familyCap, int closingYear) {
            this.takers = takers;
            this.window = window;
            this.familyCap = familyCap;
            this.closingYear = closingYear;
        }

        /** Takes a chunk, and says how many have been taken in all. */
        long takeAll(RowSet<Row> rows) {
            rows.forEach(this::take);
            return taken;
        }

        private void take(Row row) {
            Candidate candidate = candidate(row);
            UUID person = row.getUUID("applicant_id");
            taken++;
            takers.forEach((rules, taker) -> taker.accept(new Screened(
                    person,
                    rules.judge(candidate, window, familyCap),
                    rules.prioritises(candidate),
                    candidate.familyRecipients(),
                    row)));
        }

        private Candidate candidate(Row row) {
            Instant joinedAt = Rows.instant(row, "joined_at");
            Membership membership = Membership.valueOf(row.getString("membership"));
            if (row.getString("province") == null) {
                return Candidate.unregistered(joinedAt, membership);
            }
            String[] lists = row.getArrayOfStrings("exclusion_lists");
            return new Candidate(
                    joinedAt,
                    true,
                    age(row),
                    row.getString("occupation_group"),
                    row.getBoolean("declared_priority"),
                    membership,
                    row.getInteger("family_recipients"),
                    lists == null ? Set.of() : Set.of(lists),
                    row.getBoolean("priority_listed"));
        }

        /** Of a join of the first releases, which did not say it, whole calendar years are counted, as they were then. */
        private int age(Row row) {
            Integer said = row.getInteger("age");
            return said == null ? closingYear - row.getInteger("birth_year") : said;
        }
    }
}
