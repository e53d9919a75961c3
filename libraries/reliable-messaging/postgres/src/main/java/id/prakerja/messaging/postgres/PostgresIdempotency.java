package id.prakerja.messaging.postgres;

import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import id.prakerja.sql.TableWalk;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes requests idempotent: same key and same content, the stored answer; same key and other content, a refusal.
 *
 * <p>Set-based, for many requests in one transaction, in one of two ways; both store record and effect together, so that no
 * record is ever seen without its answer.
 *
 * <ul>
 *   <li>{@link #claim} first, then the effects of those that are {@link ClaimOutcome.First}, then {@link #answer} for these. A
 *       claim waits for another transaction that holds the same key, and is answered by what that one commits.
 *   <li>The effects, then {@link #keep}, and {@link #find} for those whom the effects refuse: half the writing, for the many.
 *       Where a key turns out to be taken, all is to be rolled back and done again, with {@link #find} first.
 * </ul>
 */
@ApplicationScoped
public class PostgresIdempotency {

    /** Inserts the keys that are new, in one order everywhere, so that two transactions cannot deadlock over them. */
    private static final String CLAIM = """
            insert into idempotency_record (scope, key, request_digest)
            select scope, key, digest
              from unnest($1::text[], $2::text[], $3::bytea[]) as c (scope, key, digest)
             order by scope, key
                on conflict (scope, key) do nothing
            returning scope, key
            """;

    private static final String FIND = """
            select r.scope, r.key, r.request_digest, r.status, r.response
              from unnest($1::text[], $2::text[]) as c (scope, key)
              join idempotency_record r on r.scope = c.scope and r.key = c.key
            """;

    private static final String ANSWER = """
            update idempotency_record r
               set status = a.status, response = a.response
              from unnest($1::text[], $2::text[], $3::int[], $4::text[]) as a (scope, key, status, response)
             where r.scope = a.scope and r.key = a.key and r.status is null
            """;

    /** Answers that were given before {@code $1}, for a walk that forgets many. */
    public static final TableWalk GIVEN_BEFORE = new TableWalk("idempotency_record", "created_at < $1");

    /** Chosen once, see decision 0022. */
    private static final String FORGET_OLD = """
            with old as materialized (
                select ctid from idempotency_record where created_at < $1 limit $2 for update skip locked)
            delete from idempotency_record where ctid = any (array(select ctid from old))
            """;

    /** In one order everywhere, as above. */
    private static final String KEEP = """
            insert into idempotency_record (scope, key, request_digest, status, response)
            select scope, key, digest, status, response
              from unnest($1::text[], $2::text[], $3::bytea[], $4::int[], $5::text[]) as c (scope, key, digest, status, response)
             order by scope, key
                on conflict (scope, key) do nothing
            """;

    /**
     * Claims keys for requests that are about to be carried out.
     *
     * @param tx connection with an open transaction, the same that will carry out the effects
     * @param claims any number of claims; one key may occur more than once
     * @return one outcome per claim, in the order of the claims
     */
    public Uni<List<ClaimOutcome>> claim(SqlConnection tx, List<IdempotencyClaim> claims) {
        if (claims.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Map<Slot, Integer> firstPlaces = firstPlaces(claims);
        List<IdempotencyClaim> distinct = at(claims, firstPlaces);
        return insert(tx, distinct).chain(inserted -> {
            List<IdempotencyClaim> taken = distinct.stream()
                    .filter(claim -> !inserted.contains(Slot.of(claim)))
                    .toList();
            return records(tx, taken).map(records -> outcomes(claims, firstPlaces, records));
        });
    }

    /**
     * Looks up keys without claiming them.
     *
     * @param tx any connection
     * @param claims any number of claims; one key may occur more than once
     * @return one outcome per claim, in the order of the claims
     */
    public Uni<List<ClaimOutcome>> find(SqlConnection tx, List<IdempotencyClaim> claims) {
        Map<Slot, Integer> firstPlaces = firstPlaces(claims);
        return records(tx, at(claims, firstPlaces)).map(records -> outcomes(claims, firstPlaces, records));
    }

    /**
     * Keeps the answers of requests, after their effects.
     *
     * @param tx the transaction of the effects
     * @param claims of different keys
     * @param answers one for each claim, in their order
     * @return completes when written; fails with {@link KeyTakenException} if an answer is kept already under one of the keys:
     *     roll back and begin again
     */
    public Uni<Void> keep(SqlConnection tx, List<IdempotencyClaim> claims, List<ClaimOutcome.Answered> answers) {
        if (claims.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(KEEP)
                .execute(claimed(claims)
                        .bytes(IdempotencyClaim::requestDigest)
                        .value(answers.stream()
                                .map(ClaimOutcome.Answered::status)
                                .toArray(Integer[]::new))
                        .value(answers.stream()
                                .map(ClaimOutcome.Answered::response)
                                .toArray(String[]::new))
                        .tuple())
                .invoke(kept -> {
                    if (kept.rowCount() != claims.size()) {
                        throw new KeyTakenException();
                    }
                })
                .replaceWithVoid();
    }

    /**
     * Stores the answers of requests that were {@link ClaimOutcome.First}.
     *
     * @param tx the transaction of the claim
     * @param answers what their callers will be told once it has been committed
     * @return completes when the answers are written
     */
    public Uni<Void> answer(SqlConnection tx, List<StoredAnswer> answers) {
        if (answers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(ANSWER)
                .execute(Columns.of(answers)
                        .texts(StoredAnswer::scope)
                        .texts(StoredAnswer::key)
                        .ints(StoredAnswer::status)
                        .texts(StoredAnswer::response)
                        .tuple())
                .replaceWithVoid();
    }

    /**
     * Forgets answers that have been kept long enough.
     *
     * @param sql the service's pool, or a transaction
     * @param before real time before which they were given
     * @param most at once
     * @return how many were forgotten
     */
    public Uni<Integer> forget(SqlClient sql, Instant before, int most) {
        return sql.preparedQuery(FORGET_OLD).execute(Values.of(before, most)).map(RowSet::rowCount);
    }

    private static Uni<Set<Slot>> insert(SqlConnection tx, List<IdempotencyClaim> claims) {
        return tx.preparedQuery(CLAIM)
                .execute(claimed(claims).bytes(IdempotencyClaim::requestDigest).tuple())
                .map(PostgresIdempotency::slots);
    }

    private static Uni<Map<Slot, Found>> records(SqlConnection tx, List<IdempotencyClaim> claims) {
        if (claims.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return tx.preparedQuery(FIND).execute(claimed(claims).tuple()).map(rows -> {
            Map<Slot, Found> found = new HashMap<>();
            for (Row row : rows) {
                found.put(Slot.of(row), Found.of(row));
            }
            return found;
        });
    }

    /** Where each key stands first. */
    private static Map<Slot, Integer> firstPlaces(List<IdempotencyClaim> claims) {
        Map<Slot, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            places.putIfAbsent(Slot.of(claims.get(i)), i);
        }
        return places;
    }

    private static List<IdempotencyClaim> at(List<IdempotencyClaim> claims, Map<Slot, Integer> places) {
        return places.values().stream().map(claims::get).toList();
    }

    private static List<ClaimOutcome> outcomes(
            List<IdempotencyClaim> claims, Map<Slot, Integer> firstPlaces, Map<Slot, Found> records) {
        List<ClaimOutcome> outcomes = new ArrayList<>(claims.size());
        for (int i = 0; i < claims.size(); i++) {
            IdempotencyClaim claim = claims.get(i);
            Found record = records.get(Slot.of(claim));
            int first = firstPlaces.get(Slot.of(claim));
            if (record != null) {
                outcomes.add(record.outcomeFor(claim));
            } else if (first == i) {
                outcomes.add(new ClaimOutcome.First());
            } else if (claim.sameRequestAs(claims.get(first).requestDigest())) {
                outcomes.add(new ClaimOutcome.SameAs(first));
            } else {
                outcomes.add(new ClaimOutcome.Reused());
            }
        }
        return outcomes;
    }

    private static Set<Slot> slots(RowSet<Row> rows) {
        Set<Slot> slots = new HashSet<>();
        for (Row row : rows) {
            slots.add(Slot.of(row));
        }
        return slots;
    }

    private static Columns<IdempotencyClaim> claimed(List<IdempotencyClaim> claims) {
        return Columns.<IdempotencyClaim>of(claims)
                .texts(IdempotencyClaim::scope)
                .texts(IdempotencyClaim::key);
    }

    /** Where a record stands in the table. */
    private record Slot(String scope, String key) {

        static Slot of(IdempotencyClaim claim) {
            return new Slot(claim.scope(), claim.key());
        }

        static Slot of(Row row) {
            return new Slot(row.getString("scope"), row.getString("key"));
        }
    }

    /** A committed record. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Found(byte[] digest, int status, String response) {

        static Found of(Row row) {
            return new Found(Rows.bytes(row, "request_digest"), row.getInteger("status"), row.getString("response"));
        }

        ClaimOutcome outcomeFor(IdempotencyClaim claim) {
            return claim.sameRequestAs(digest)
                    ? new ClaimOutcome.Answered(status, response)
                    : new ClaimOutcome.Reused();
        }
    }
}
