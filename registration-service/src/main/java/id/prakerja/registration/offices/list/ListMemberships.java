package id.prakerja.registration.offices.list;

import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.applicant.PersonalDataVault;
import id.prakerja.registration.people.applicant.domain.ApplicantProblem;
import id.prakerja.registration.privacy.alias.Aliases;
import id.prakerja.sealed.SealedData;
import id.prakerja.sealed.digests.VersionedDigest;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Tells on which lists one person stands and stood. */
@ApplicationScoped
class ListMemberships {

    private static final String DATA = "select personal_data, personal_data_key from applicant where id = $1";

    private static final String MEMBERSHIPS = """
            select m.list, l.kind, m.since_version, m.until_version
              from list_member m
              join programme_list l on l.name = m.list
              join number_alias a on a.id = m.identity
             where a.digest = any ($1)
             order by m.list, m.since_version
            """;

    private final Pool pool;
    private final PersonalDataVault vault;
    private final Aliases aliases;

    ListMemberships(Pool pool, PersonalDataVault vault, Aliases aliases) {
        this.pool = pool;
        this.vault = vault;
        this.aliases = aliases;
    }

    Uni<List<ListMembership>> of(UUID applicant) {
        return identity(applicant)
                .chain(identity -> pool.preparedQuery(MEMBERSHIPS).execute(Values.of((Object) identity.either())))
                .map(rows -> {
                    List<ListMembership> memberships = new ArrayList<>(rows.size());
                    for (Row row : rows) {
                        memberships.add(new ListMembership(
                                row.getString("list"),
                                ListKind.valueOf(row.getString("kind")),
                                row.getLong("since_version"),
                                row.getLong("until_version")));
                    }
                    return memberships;
                });
    }

    private Uni<VersionedDigest> identity(UUID applicant) {
        return pool.preparedQuery(DATA).execute(Tuple.of(applicant)).map(rows -> {
            if (rows.size() == 0) {
                throw Refusal.of(ApplicantProblem.APPLICANT_UNKNOWN).toException();
            }
            Row row = rows.iterator().next();
            SealedData sealed = new SealedData(
                    row.getString("personal_data_key"),
                    row.getBuffer("personal_data").getBytes());
            return aliases.identity(vault.open(applicant, sealed).nik());
        });
    }
}
