package id.prakerja.registration.waves.joining;

import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.registration.people.applicant.domain.Channel;
import id.prakerja.registration.waves.joining.domain.EntryStatus;
import id.prakerja.sealed.SealedData;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The entries in waves: who joined which, and what became of it. */
@ApplicationScoped
public class WaveEntries {

    /** Locks people in one order everywhere, so that whatever else wants to change their status waits. */
    private static final String CANDIDATES = """
            select a.id, a.status, a.account, a.province, a.personal_data, a.personal_data_key
              from applicant a
             where a.id = any ($1::uuid[])
             order by a.id
               for update of a
            """;

    /** Read behind the locks: nobody joins for these people meanwhile. */
    private static final String KEPT =
            "select applicant_id, wave, channel, joined_at, request_key_digest from wave_entry where applicant_id = any ($1::uuid[])";

    private static final String INSERT = """
            insert into wave_entry (applicant_id, wave, status, channel, joined_at, request_key_digest)
            select * from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::timestamptz[], $6::bytea[])
            """;

    /** Where a person was selected without an entry here, there is nothing to close. */
    private static final String SELECTED = """
            update wave_entry e
               set status = 'SELECTED', ended_at = s.at
              from unnest($1::uuid[], $2::int[], $3::timestamptz[]) as s (applicant_id, wave, at)
             where e.applicant_id = s.applicant_id and e.wave = s.wave and e.status <> 'SELECTED'
            """;

    private static final String OF = """
            select applicant_id, wave, status, joined_at, ended_at
              from wave_entry
             where applicant_id = any ($1::uuid[])
             order by wave desc
            """;

    private final Pool pool;

    WaveEntries(Pool pool) {
        this.pool = pool;
    }

    /**
     * The entries of people.
     *
     * @param applicantIds who
     * @return their entries, latest wave first
     */
    public Uni<List<WaveEntry>> of(Collection<UUID> applicantIds) {
        return applicantIds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : pool.preparedQuery(OF)
                        .execute(Columns.of(applicantIds).uuids(id -> id).tuple())
                        .map(rows -> Rows.list(rows, WaveEntries::entry));
    }

    private static WaveEntry entry(Row row) {
        return new WaveEntry(
                row.getUUID("applicant_id"),
                row.getInteger("wave"),
                Rows.constant(row, "status", EntryStatus.class),
                Rows.instant(row, "joined_at"),
                Rows.instant(row, "ended_at"));
    }

    /** Locks people who may want to join, and reads which waves they have joined. */
    Uni<Map<UUID, Candidate>> candidates(SqlConnection tx, Collection<UUID> ids) {
        Tuple people = Columns.of(ids).uuids(id -> id).tuple();
        return tx.preparedQuery(CANDIDATES)
                .execute(people)
                .map(rows -> Rows.list(rows, WaveEntries::candidate))
                .chain(found -> tx.preparedQuery(KEPT)
                        .execute(people)
                        .map(rows -> Rows.list(rows, WaveEntries::kept))
                        .map(kept -> withKept(found, kept)));
    }

    private static Map<UUID, Candidate> withKept(List<Candidate> people, List<KeptJoin> kept) {
        Map<UUID, List<KeptJoin>> joins = kept.stream()
                .collect(Collectors.groupingBy(join -> join.answer().applicantId()));
        Map<UUID, Candidate> candidates = new HashMap<>();
        people.forEach(person -> candidates.put(person.id(), person.with(joins.getOrDefault(person.id(), List.of()))));
        return candidates;
    }

    private static KeptJoin kept(Row row) {
        return new KeptJoin(
                Rows.bytes(row, "request_key_digest"),
                new Joined(
                        row.getUUID("applicant_id"),
                        row.getInteger("wave"),
                        EntryStatus.JOINED,
                        Rows.constant(row, "channel", Channel.class),
                        Rows.instant(row, "joined_at")));
    }

    private static Candidate candidate(Row row) {
        return new Candidate(
                row.getUUID("id"),
                Rows.constant(row, "status", ApplicantStatus.class),
                row.getString("account"),
                row.getString("province"),
                new SealedData(row.getString("personal_data_key"), Rows.bytes(row, "personal_data")),
                List.of());
    }

    /**
     * Adds entries.
     *
     * @param tx open transaction that has locked the people
     * @param entries one for each person at most
     */
    Uni<Void> add(SqlConnection tx, List<KeptJoin> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(INSERT)
                .execute(Columns.of(entries)
                        .uuids(entry -> entry.answer().applicantId())
                        .ints(entry -> entry.answer().wave())
                        .constants(entry -> entry.answer().status())
                        .constants(entry -> entry.answer().channel())
                        .instants(entry -> entry.answer().joinedAt())
                        .bytes(KeptJoin::requestKey)
                        .tuple())
                .replaceWithVoid();
    }

    /**
     * Closes the entries of people who were selected.
     *
     * @param tx open transaction
     * @param winners who was selected in which wave, and when
     * @return completes when written
     */
    public Uni<Void> selected(SqlConnection tx, Collection<Winner> winners) {
        return tx.preparedQuery(SELECTED)
                .execute(Columns.of(winners)
                        .uuids(Winner::applicantId)
                        .ints(Winner::wave)
                        .instants(Winner::at)
                        .tuple())
                .replaceWithVoid();
    }
}
