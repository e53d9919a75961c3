package id.prakerja.registration.people.duplicate;

import id.prakerja.registration.people.applicant.PersonalData;
import id.prakerja.registration.people.applicant.PersonalDataVault;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.registration.people.duplicate.DuplicateCaseView.PersonView;
import id.prakerja.registration.people.duplicate.domain.DuplicateVerdict;
import id.prakerja.sealed.Mask;
import id.prakerja.sealed.SealedData;
import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads cases of likely duplicates. */
@ApplicationScoped
class DuplicateQueries {

    /** A page of cases, each with its first people, however many share a likeness. */
    private static final String CASES = """
            select c.id as case_id, c.opened_at, c.verdict, c.reason, c.decided_at,
                   p.id, p.personal_data, p.personal_data_key, p.province, p.status, p.registered_at
              from (select * from duplicate_case
                     where ($1::uuid is null or id > $1) and (verdict is null) = $2
                     order by id
                     limit $3) c
              left join lateral (
                   select a.id, a.personal_data, a.personal_data_key, a.province, a.status, a.registered_at
                     from applicant a
                    where a.likeness_digest in (c.likeness_digest, c.next_likeness_digest)
                    order by a.id
                    limit 20) p on true
             order by c.id, p.id
            """;

    private final Pool pool;
    private final PersonalDataVault vault;

    DuplicateQueries(Pool pool, PersonalDataVault vault) {
        this.pool = pool;
        this.vault = vault;
    }

    /**
     * Cases.
     *
     * @return in the order of their ids
     */
    Uni<List<DuplicateCaseView>> cases(Optional<UUID> after, boolean open, int most) {
        return pool.preparedQuery(CASES)
                .execute(Tuple.of(after.orElse(null), open, most))
                .map(this::views);
    }

    private List<DuplicateCaseView> views(RowSet<Row> rows) {
        Map<UUID, DuplicateCaseView> cases = new LinkedHashMap<>();
        for (Row row : rows) {
            DuplicateCaseView view = cases.computeIfAbsent(row.getUUID("case_id"), id -> view(id, row));
            if (row.getUUID("id") != null) {
                view.people().add(person(row));
            }
        }
        return List.copyOf(cases.values());
    }

    private static DuplicateCaseView view(UUID id, Row row) {
        return new DuplicateCaseView(
                id,
                Rows.instant(row, "opened_at"),
                new ArrayList<>(),
                Optional.ofNullable(row.getString("verdict"))
                        .map(DuplicateVerdict::valueOf)
                        .orElse(null),
                row.getString("reason"),
                Rows.instant(row, "decided_at"));
    }

    private PersonView person(Row row) {
        UUID id = row.getUUID("id");
        PersonalData person =
                vault.open(id, new SealedData(row.getString("personal_data_key"), Rows.bytes(row, "personal_data")));
        return new PersonView(
                id,
                Mask.number(person.nik()),
                Mask.number(person.kk()),
                Mask.name(person.name()),
                Mask.phone(person.phone()),
                Mask.email(person.email()),
                row.getString("province"),
                ApplicantStatus.valueOf(row.getString("status")),
                Rows.instant(row, "registered_at"));
    }
}
