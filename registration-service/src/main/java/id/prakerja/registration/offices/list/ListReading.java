package id.prakerja.registration.offices.list;

import id.prakerja.refusal.Refusal;
import id.prakerja.registration.identity.domain.Nik;
import id.prakerja.registration.identity.domain.Reading;
import id.prakerja.registration.people.applicant.domain.FormRules;
import id.prakerja.registration.privacy.alias.Aliases;
import id.prakerja.sealed.digests.VersionedDigest;
import id.prakerja.sheets.CellText;
import id.prakerja.sheets.SheetRow;
import id.prakerja.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Takes the people of a file in, by their aliases alone, and compares them with the version in force. */
@ApplicationScoped
class ListReading {

    /** A person who stands in the file twice is one member. */
    private static final String TAKE = """
            with taken as (
                insert into list_candidate (version_id, identity)
                select $1, identity from unnest($2::uuid[]) as c (identity)
                 order by identity
                    on conflict do nothing
                returning 1)
            update list_version v
               set rows_done = rows_done + $3, faulty = faulty + $4, members = members + (select count(*) from taken)
             where v.id = $1 and v.status = 'READING'
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
                      join list_candidate c on c.version_id = $1 and c.identity = m.identity
                     where m.list = $2 and m.until_version is null) kept
             where v.id = $1 and v.status = 'READING'
            """;

    private final FormRules rules;
    private final Aliases aliases;
    private final ListConfig config;

    ListReading(FormRules rules, Aliases aliases, ListConfig config) {
        this.rules = rules;
        this.aliases = aliases;
        this.config = config;
    }

    /** Reads rows, on every core at once: whom each names, or why nobody. */
    List<Taken> check(List<SheetRow> rows) {
        return rows.parallelStream().map(this::read).toList();
    }

    /**
     * Takes rows in, in the transaction that moves the position in the file.
     *
     * @param rows at least one, in the order of the file
     */
    Uni<Void> take(SqlConnection tx, UUID version, List<Taken> rows) {
        List<ListFault> faults =
                rows.stream().map(Taken::fault).filter(Objects::nonNull).toList();
        List<VersionedDigest> people =
                rows.stream().map(Taken::identity).filter(Objects::nonNull).toList();
        return keep(tx, version, faults)
                .chain(() -> aliases.ofIdentities(tx, people))
                .chain(identities -> tx.preparedQuery(TAKE)
                        .execute(Columns.of(identities)
                                .value(version)
                                .uuids(identity -> identity)
                                .value(rows.size())
                                .value(faults.size())
                                .tuple()))
                .replaceWithVoid();
    }

    private Uni<Void> keep(SqlConnection tx, UUID version, List<ListFault> faults) {
        if (faults.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(FAULTS)
                .execute(Columns.of(faults)
                        .value(version)
                        .longs(ListFault::row)
                        .longs(ListFault::line)
                        .texts(ListFault::code)
                        .texts(ListFault::english)
                        .texts(ListFault::indonesian)
                        .value(config.faultsKept())
                        .tuple())
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
                ? new Taken(aliases.identity(nik.value().digits()), null)
                : faulty(row, Refusal.of(nik.problem()));
    }

    private static Taken faulty(SheetRow row, Refusal refusal) {
        return new Taken(
                null,
                new ListFault(
                        row.number(), row.line(), refusal.code().name(), refusal.english(), refusal.indonesian()));
    }

    /** Compares a version that was read to its end with the one in force, in the transaction that ends the reading. */
    Uni<Void> prepare(SqlConnection tx, ListFile file) {
        return tx.preparedQuery(PREPARE)
                .execute(Tuple.of(file.id(), file.list()))
                .replaceWithVoid();
    }

    /** By what a person's alias is found, or why by nothing. */
    record Taken(VersionedDigest identity, ListFault fault) {}
}
