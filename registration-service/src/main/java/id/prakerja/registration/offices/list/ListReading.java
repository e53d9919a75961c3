package id.prakerja.registration.offices.list;

import id.prakerja.refusal.Refusal;
import id.prakerja.registration.identity.domain.Nik;
import id.prakerja.registration.identity.domain.Reading;
import id.prakerja.registration.people.applicant.domain.FormRules;
import id.prakerja.registration.privacy.personaldata.Digests;
import id.prakerja.sheets.CellText;
import id.prakerja.sheets.SheetRow;
import id.prakerja.uploads.Uploads;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Takes the people of a file in, by their digests alone, and compares them with the version in force. */
@ApplicationScoped
class ListReading {

    /** A person who stands in the file twice is one member. */
    private static final String TAKE = """
            with taken as (
                insert into list_candidate (version_id, digest)
                select $1, digest from unnest($2::bytea[]) as c (digest)
                 order by digest
                    on conflict do nothing
                returning 1)
            update list_version v
               set rows_done = rows_done + $3, attempts = 0, faulty = faulty + $4, members = members + (select count(*) from taken),
                   lease_until = clock_timestamp() + $5 * interval '1 millisecond'
             where v.id = $1
            """;

    private static final String FAULTS = """
            insert into list_fault (version_id, row_number, line, code, english, indonesian)
            select $1, row_number, line, code, english, indonesian
              from unnest($2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::text[])
                   as f (row_number, line, code, english, indonesian)
             where (select count(*) from list_fault where version_id = $1) < $7
            """;

    /** The difference to the version in force, known before anybody approves. */
    private static final String PREPARE = """
            update list_version v
               set status = 'PREPARED', added = v.members - kept.people, removed = before.people - kept.people
              from (select count(*) as people from list_member where list = $2 and until_version is null) before,
                   (select count(*) as people
                      from list_member m
                      join list_candidate c on c.version_id = $1 and c.digest = m.digest
                     where m.list = $2 and m.until_version is null) kept
             where v.id = $1
            """;

    private final Pool pool;
    private final ListStore store;
    private final FormRules rules;
    private final Digests digests;
    private final Uploads uploads;
    private final ListConfig config;

    ListReading(Pool pool, ListStore store, FormRules rules, Digests digests, Uploads uploads, ListConfig config) {
        this.pool = pool;
        this.store = store;
        this.rules = rules;
        this.digests = digests;
        this.uploads = uploads;
        this.config = config;
    }

    /**
     * Takes rows in.
     *
     * @param claim the version
     * @param rows at least one, in the order of the file
     * @return completes after the commit
     */
    Uni<Void> take(ListClaim claim, List<SheetRow> rows) {
        List<Taken> taken = rows.parallelStream().map(this::read).toList();
        List<ListFault> faults =
                taken.stream().map(Taken::fault).filter(Objects::nonNull).toList();
        Buffer[] people = taken.stream()
                .map(Taken::digest)
                .filter(Objects::nonNull)
                .map(Buffer::buffer)
                .toArray(Buffer[]::new);
        return pool.withTransaction(tx -> store.lock(tx, claim, ListStatus.READING)
                .chain(() -> tell(tx, claim, faults))
                .chain(() -> tx.preparedQuery(TAKE)
                        .execute(Tuple.of(
                                claim.id(),
                                people,
                                rows.size(),
                                faults.size(),
                                config.lease().toMillis())))
                .replaceWithVoid());
    }

    private Uni<Void> tell(SqlConnection tx, ListClaim claim, List<ListFault> faults) {
        if (faults.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(FAULTS)
                .execute(Tuple.tuple()
                        .addUUID(claim.id())
                        .addArrayOfLong(faults.stream().map(ListFault::row).toArray(Long[]::new))
                        .addArrayOfLong(faults.stream().map(ListFault::line).toArray(Long[]::new))
                        .addArrayOfString(faults.stream().map(ListFault::code).toArray(String[]::new))
                        .addArrayOfString(
                                faults.stream().map(ListFault::english).toArray(String[]::new))
                        .addArrayOfString(
                                faults.stream().map(ListFault::indonesian).toArray(String[]::new))
                        .addInteger(config.faultsKept()))
                .replaceWithVoid();
    }

    private Taken read(SheetRow row) {
        if (!row.faults().isEmpty()) {
            return faulty(row, row.faults().get(0).refusal());
        }
        Optional<String> invisible =
                Optional.ofNullable(row.values().get("nik")).flatMap(CellText::invisibleIn);
        if (invisible.isPresent()) {
            return faulty(row, Refusal.of(ListProblem.INVISIBLE_CHARACTER, invisible.get()));
        }
        Reading<Nik> nik = Nik.read(row.values().get("nik"), rules.numbers());
        return nik.problem() == null
                ? new Taken(HexFormat.of().parseHex(digests.shared(nik.value().digits())), null)
                : faulty(row, Refusal.of(nik.problem()));
    }

    private static Taken faulty(SheetRow row, Refusal refusal) {
        return new Taken(
                null,
                new ListFault(
                        row.number(), row.line(), refusal.code().name(), refusal.english(), refusal.indonesian()));
    }

    /**
     * Compares the version with the one in force, and forgets its file.
     *
     * @param claim the version, read to its end
     * @return completes after the commit
     */
    Uni<Void> prepare(ListClaim claim) {
        return pool.withTransaction(tx -> store.lock(tx, claim, ListStatus.READING)
                .chain(() -> tx.preparedQuery(PREPARE).execute(Tuple.of(claim.id(), claim.list())))
                .chain(() -> uploads.discard(tx, claim.id())));
    }

    /** A person's digest, or why there is none. */
    @SuppressWarnings("ArrayRecordComponent") // carried to the database, never compared
    private record Taken(byte[] digest, ListFault fault) {}
}
