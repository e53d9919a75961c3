package id.prakerja.registration.privacy.alias;

import id.prakerja.registration.privacy.personaldata.Digests;
import id.prakerja.sealed.digests.DigestTable;
import id.prakerja.sealed.digests.VersionedDigest;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Random ids that stand for NIK and KK wherever the other services compare people and families. Nothing follows from an alias; which number has
 * which is known here alone, by a digest whose key can be changed without anybody else noticing (decision 0183). A number has one alias from
 * the first time it is published, by whichever of list and registration comes first.
 */
@ApplicationScoped
public class Aliases {

    private static final DigestTable TABLE =
            new DigestTable(Digests.BLIND_INDEX, "number_alias", "id", List.of("digest"));

    /**
     * Of two who enter one number at the same time one waits for the other. What stands there in the former version was there before anybody
     * began to write the latest, so that a look at it is enough.
     */
    private static final String ENTER = """
            with written as materialized (select digest_written('blind-index', $5::text[]) as version)
            insert into number_alias (id, digest, digest_version)
            select e.id, case version when $4::int then e.latest else e.former end, version
              from unnest($1::uuid[], $2::bytea[], $3::bytea[]) as e (id, former, latest)
             cross join written
             where not exists (select from number_alias a where a.digest in (e.former, e.latest))
             order by 2
                on conflict (digest) do nothing
            """;

    /** Holds what it finds, so that nobody forgets it before it is in use. One order against deadlocks. */
    private static final String FIND = """
            select e.place, a.id
              from unnest($1::bytea[], $2::bytea[]) with ordinality as e (former, latest, place)
              join number_alias a on a.digest in (e.former, e.latest)
             order by a.id
               for key share of a
            """;

    private static final String KEEP = """
            insert into person_alias (applicant_id, identity, family)
            select * from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as e (applicant_id, identity, family) order by applicant_id
                on conflict (applicant_id) do update
               set identity = excluded.identity, family = excluded.family
             where (person_alias.identity, person_alias.family) <> (excluded.identity, excluded.family)
            """;

    private static final String LEAVE =
            "delete from person_alias where applicant_id = any ($1::uuid[]) returning identity, family";

    /** Waits for whoever has just found one of them; the statement after it sees what they are in use for. */
    private static final String LOCK =
            "select count(*) from (select from number_alias where id = any ($1::uuid[]) order by id for update) as held";

    private static final String FORGET = """
            delete from number_alias a
             where a.id = any ($1::uuid[])
               and not exists (select from person_alias p where p.family = a.id)
               and not exists (select from list_member m where m.identity = a.id)
               and not exists (select from list_version v
                                 join list_candidate c on c.version_id = v.id and c.identity = a.id)
            """;

    private static final String LOCK_CANDIDATES = """
            select count(*)
              from (select from number_alias a
                     where a.id in (select identity from list_candidate where version_id = $1)
                     order by a.id
                       for update) as held
            """;

    private static final String FORGET_CANDIDATES = """
            with gone as (delete from list_candidate where version_id = $1 returning identity)
            delete from number_alias a
             using gone
             where a.id = gone.identity
               and not exists (select from person_alias p where p.identity = a.id)
               and not exists (select from list_member m where m.identity = a.id)
               and not exists (select from list_candidate c where c.identity = a.id and c.version_id <> $1)
            """;

    /** What was there already may be forgotten before it is found, and is then entered once more. */
    private static final int ATTEMPTS = 3;

    private final Digests digests;

    Aliases(Digests digests) {
        this.digests = digests;
    }

    /** Aliases move to another key with their digests. */
    @Produces
    @Singleton
    static DigestTable aliases() {
        return TABLE;
    }

    /**
     * By what the alias of a NIK is found; it has no other digest of the NIK beside it.
     *
     * @param nik 16 digits
     * @return 32 bytes in either version
     */
    public VersionedDigest identity(String nik) {
        return digests.blindIndex("identity", nik);
    }

    /**
     * Aliases of identities; who has none gets one.
     *
     * @param tx open transaction; nobody forgets these before it ends
     * @param identities as of {@link #identity}, repeated or not
     * @return in the same order
     */
    public Uni<List<UUID>> ofIdentities(SqlConnection tx, List<VersionedDigest> identities) {
        return entered(tx, identities, ATTEMPTS);
    }

    /**
     * Aliases of people who are published; they are theirs until they are erased.
     *
     * @param tx open transaction that has locked the people
     * @param people in any order, each once
     * @return by applicant
     */
    public Uni<Map<UUID, PersonAliases>> ofPeople(SqlConnection tx, List<NumberedPerson> people) {
        if (people.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        List<VersionedDigest> numbers = Stream.concat(
                        people.stream().map(person -> identity(person.nik())),
                        people.stream().map(person -> digests.blindIndex("family", person.kk())))
                .toList();
        return entered(tx, numbers, ATTEMPTS)
                .map(ids -> byPerson(people, ids))
                .call(aliases -> tx.preparedQuery(KEEP)
                        .execute(Columns.of(people)
                                .uuids(NumberedPerson::applicantId)
                                .uuids(person ->
                                        aliases.get(person.applicantId()).identity())
                                .uuids(person ->
                                        aliases.get(person.applicantId()).family())
                                .tuple()));
    }

    /**
     * Forgets what numbers people had: their aliases go, unless a list names the identity or somebody else is of the family.
     *
     * @param tx open transaction
     * @param people applicants
     */
    public Uni<Void> forget(SqlConnection tx, Collection<UUID> people) {
        return tx.preparedQuery(LEAVE)
                .execute(Columns.of(people).uuids(id -> id).tuple())
                .map(rows -> Rows.list(rows, row -> row).stream()
                        .flatMap(row -> Stream.of(row.getUUID("identity"), row.getUUID("family")))
                        .toArray(UUID[]::new))
                .chain(left -> tx.preparedQuery(LOCK)
                        .execute(Values.of((Object) left))
                        .chain(() -> tx.preparedQuery(FORGET).execute(Values.of((Object) left))))
                .replaceWithVoid();
    }

    /**
     * Forgets the people of a list's version that is not published, and the aliases that nobody else needs.
     *
     * @param tx open transaction
     * @param listVersion id of the version
     */
    public Uni<Void> forgetCandidates(SqlConnection tx, UUID listVersion) {
        return tx.preparedQuery(LOCK_CANDIDATES)
                .execute(Values.of(listVersion))
                .chain(() -> tx.preparedQuery(FORGET_CANDIDATES).execute(Values.of(listVersion)))
                .replaceWithVoid();
    }

    private Uni<List<UUID>> entered(SqlConnection tx, List<VersionedDigest> numbers, int attempts) {
        return tx.preparedQuery(ENTER)
                .execute(Columns.of(numbers)
                        .uuids(number -> UUID.randomUUID())
                        .bytes(Aliases::former)
                        .bytes(VersionedDigest::latest)
                        .value(digests.versions().latest())
                        .value(digests.versions().fingerprints())
                        .tuple())
                .chain(() -> tx.preparedQuery(FIND)
                        .execute(Columns.of(numbers)
                                .bytes(Aliases::former)
                                .bytes(VersionedDigest::latest)
                                .tuple()))
                .chain(found -> {
                    if (found.size() == numbers.size()) {
                        return Uni.createFrom().item(inOrder(found));
                    }
                    if (attempts == 1) {
                        throw new IllegalStateException(
                                "Of %d numbers %d have an alias".formatted(numbers.size(), found.size()));
                    }
                    return entered(tx, numbers, attempts - 1);
                });
    }

    private static Map<UUID, PersonAliases> byPerson(List<NumberedPerson> people, List<UUID> ids) {
        Map<UUID, PersonAliases> aliases = new HashMap<>();
        IntStream.range(0, people.size())
                .forEach(i -> aliases.put(
                        people.get(i).applicantId(), new PersonAliases(ids.get(i), ids.get(people.size() + i))));
        return aliases;
    }

    private static byte[] former(VersionedDigest digest) {
        return digest.former() == null ? digest.latest() : digest.former();
    }

    private static List<UUID> inOrder(RowSet<Row> found) {
        UUID[] ids = new UUID[found.size()];
        for (Row row : found) {
            ids[row.getLong("place").intValue() - 1] = row.getUUID("id");
        }
        return List.of(ids);
    }
}
