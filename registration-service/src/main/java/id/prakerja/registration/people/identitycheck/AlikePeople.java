package id.prakerja.registration.people.identitycheck;

import id.prakerja.registration.people.applicant.Applicant;
import id.prakerja.registration.people.applicant.BlindIndex;
import id.prakerja.registration.people.applicant.PersonalDataVault;
import id.prakerja.sealed.digests.VersionedDigest;
import id.prakerja.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Opens a case where somebody is confirmed with the name and date of birth of somebody else. */
@ApplicationScoped
class AlikePeople {

    /**
     * Once for all who share them, or opens it again; the other's row was there before either was asked about, so that the later of two
     * always sees the earlier. While the digests change over to another key, people who share a likeness may have either version of it: a
     * case then has both.
     */
    private static final String OPEN = """
            with standing as materialized (
                select digest_written('blind-index', $4::text[]) as written,
                       digest_settled('blind-index', $5::int) as settled),
            alike as materialized (
                select distinct l.former, l.latest, case when s.settled then l.latest else l.former end as digest,
                       case when s.written = $5::int and not s.settled then l.latest end as next
                  from unnest($1::bytea[], $2::bytea[]) as l (former, latest)
                 cross join standing s)
            insert into duplicate_case (id, likeness_digest, next_likeness_digest, opened_at)
            select gen_random_uuid(), m.digest, m.next, $3::timestamptz
              from alike m
             where (select count(*) from (select from applicant a where a.likeness_digest in (m.former, m.latest) limit 2) two) = 2
               and not exists (select from duplicate_case c where c.likeness_digest = m.digest and c.verdict is null)
             order by m.digest
                on conflict (likeness_digest) do update
               set opened_at = excluded.opened_at, verdict = null, reason = null, decided_by = null, decided_at = null
             where duplicate_case.verdict is not null
            """;

    private final BlindIndex index;
    private final PersonalDataVault vault;

    AlikePeople(BlindIndex index, PersonalDataVault vault) {
        this.index = index;
        this.vault = vault;
    }

    /**
     * Opens cases.
     *
     * @param tx transaction that has written the confirmed people's rows
     * @param confirmed who, at least one
     */
    Uni<Void> openCases(SqlConnection tx, Collection<Applicant> confirmed, Instant now) {
        List<VersionedDigest> likenesses = confirmed.stream()
                .map(person -> index.likeness(vault.open(person.id, person.sealed())))
                .toList();
        return tx.preparedQuery(OPEN)
                .execute(Columns.of(likenesses)
                        .bytes(VersionedDigest::former)
                        .bytes(VersionedDigest::latest)
                        .value(now)
                        .value(index.versions().fingerprints())
                        .value(index.versions().latest())
                        .tuple())
                .replaceWithVoid();
    }
}
