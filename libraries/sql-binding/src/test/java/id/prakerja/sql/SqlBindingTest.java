package id.prakerja.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.infrastructure.InfrastructureSettings;
import id.prakerja.infrastructure.PostgresDatabase;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is bound and read again by a real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlBindingTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Instant NOON = Instant.parse("2026-03-01T05:00:00.123456Z");

    private static final String INSERT = """
            insert into thing (id, name, kind, number, amount, flag, at, day, content, age, batch)
            select *, $11::text
              from unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::bigint[], $6::boolean[], $7::timestamptz[],
                          $8::date[], $9::bytea[], $10::smallint[])
            """;

    private Infrastructure infrastructure;
    private Vertx vertx;
    private Pool pool;

    private enum Kind {
        ROUND,
        SQUARE
    }

    @SuppressWarnings("ArrayRecordComponent") // compared field by field
    private record Thing(
            UUID id,
            String name,
            Kind kind,
            Integer number,
            Long amount,
            Boolean flag,
            Instant at,
            LocalDate day,
            byte[] content,
            Short age) {}

    @BeforeAll
    void startServer() {
        infrastructure = Infrastructure.open(InfrastructureSettings.temporary());
        PostgresDatabase database = infrastructure.postgres("binding");
        vertx = Vertx.vertx();
        pool = new Pool(PgBuilder.pool()
                .connectingTo(PgConnectOptions.fromUri(database.reactiveUrl())
                        .setUser(database.user())
                        .setPassword(database.password()))
                .with(new PoolOptions().setMaxSize(2))
                .using(vertx.getDelegate())
                .build());
        run("""
                create table thing (
                    id uuid, name text, kind text, number int, amount bigint, flag boolean, at timestamptz, day date,
                    content bytea, age smallint, batch text)
                """, Tuple.tuple());
    }

    @AfterAll
    void stopServer() {
        pool.closeAndAwait();
        vertx.closeAndAwait();
        infrastructure.close();
    }

    @BeforeEach
    void forget() {
        run("truncate thing", Tuple.tuple());
    }

    @Test
    void columnsComeBackAsTheyWere() {
        Thing thing = new Thing(
                UUID.randomUUID(),
                "Dewi",
                Kind.SQUARE,
                7,
                600_000L,
                true,
                NOON,
                LocalDate.of(2026, 3, 1),
                "content".getBytes(UTF_8),
                (short) 19);

        insert(List.of(thing));

        Row row = run("select * from thing", Tuple.tuple()).iterator().next();
        assertEquals(thing.id(), row.getUUID("id"));
        assertEquals("Dewi", row.getString("name"));
        assertEquals(Kind.SQUARE, Rows.constant(row, "kind", Kind.class));
        assertEquals(7, row.getInteger("number"));
        assertEquals(600_000L, row.getLong("amount"));
        assertEquals(true, row.getBoolean("flag"));
        assertEquals(NOON, Rows.instant(row, "at"));
        assertEquals(NOON, Rows.instant(row, 6));
        assertEquals(LocalDate.of(2026, 3, 1), row.getLocalDate("day"));
        assertArrayEquals(thing.content(), Rows.bytes(row, "content"));
        assertArrayEquals(thing.content(), Rows.bytes(row, 8));
        assertEquals((short) 19, row.getShort("age"));
        assertEquals("batch 1", row.getString("batch"));
    }

    @Test
    void nullsAreKept() {
        insert(List.of(new Thing(null, null, null, null, null, null, null, null, null, null)));

        Row row = run("select * from thing", Tuple.tuple()).iterator().next();
        assertNull(row.getUUID("id"));
        assertNull(Rows.constant(row, "kind", Kind.class));
        assertNull(row.getLong("amount"));
        assertNull(Rows.instant(row, "at"));
        assertNull(Rows.bytes(row, "content"));
        assertNull(row.getLocalDate("day"));
    }

    @Test
    void rowsStandInTheOrderOfTheCollectionAndNoneIsRead() {
        List<String> names = new ArrayList<>(List.of("c", "a"));
        names.add(null);
        names.add("b");

        RowSet<Row> rows = run(
                "select name from unnest($1::text[]) with ordinality as n (name, place) order by place",
                Columns.of(names).texts(name -> name).tuple());

        assertEquals(names, Rows.list(rows, row -> row.getString("name")));
        assertEquals(Optional.of("c"), Rows.first(rows, row -> row.getString("name")));
        RowSet<Row> none = run(
                "select name from unnest($1::text[]) as n (name)",
                Columns.of(List.<String>of()).texts(name -> name).tuple());
        assertEquals(Optional.empty(), Rows.first(none, row -> row.getString("name")));
    }

    @Test
    void columnsLookIntoWhatCarriesThem() {
        UUID id = UUID.randomUUID();
        List<Optional<UUID>> carriers = List.of(Optional.of(id));

        RowSet<Row> rows = run(
                "select id from unnest($1::uuid[]) as n (id)",
                Columns.of(carriers, Optional::orElseThrow).uuids(each -> each).tuple());

        assertEquals(List.of(id), List.copyOf(Rows.uuids(rows, "id")));
    }

    @Test
    void valuesOfOneRowAreBoundInTheirOwnTypes() {
        Row row = run(
                        "select $1::uuid as id, $2::timestamptz as at, $3::bytea as content, $4::text as kind, $5::bigint as amount,"
                                + " $6::text as nothing",
                        Values.of(new UUID(1, 2), NOON, "content".getBytes(UTF_8), Kind.ROUND, 600_000L, null))
                .iterator()
                .next();

        assertEquals(new UUID(1, 2), row.getUUID("id"));
        assertEquals(NOON, Rows.instant(row, "at"));
        assertArrayEquals("content".getBytes(UTF_8), Rows.bytes(row, "content"));
        assertEquals(Kind.ROUND, Rows.constant(row, "kind", Kind.class));
        assertEquals(600_000L, row.getLong("amount"));
        assertNull(row.getString("nothing"));
    }

    @Test
    void anUnknownConstantIsAFault() {
        Row row = run("select 'OVAL' as kind", Tuple.tuple()).iterator().next();

        assertThrows(IllegalArgumentException.class, () -> Rows.constant(row, "kind", Kind.class));
    }

    @Test
    void anInstantIsTheSameInTheTimeOfTheClient() {
        assertEquals(NOON, Times.instant(Times.offset(NOON)));
        assertNull(Times.offset(null));
        assertNull(Times.instant(null));
    }

    private void insert(List<Thing> things) {
        run(
                INSERT,
                Columns.of(things)
                        .uuids(Thing::id)
                        .texts(Thing::name)
                        .constants(Thing::kind)
                        .ints(Thing::number)
                        .longs(Thing::amount)
                        .flags(Thing::flag)
                        .instants(Thing::at)
                        .dates(Thing::day)
                        .bytes(Thing::content)
                        .column(Short[]::new, Thing::age)
                        .value("batch 1")
                        .tuple());
    }

    private RowSet<Row> run(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters).await().atMost(PATIENCE);
    }
}
