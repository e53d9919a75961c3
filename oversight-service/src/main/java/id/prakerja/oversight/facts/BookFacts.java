package id.prakerja.oversight.facts;

import id.prakerja.events.DaySealed;
import id.prakerja.events.Topics;
import java.util.List;

/** Roots of the days of books that are only ever added to. */
final class BookFacts {

    /** The latest that was said of each day; the public log holds all. */
    private static final String SEALED = """
            insert into {set}.day_seal as d (book, day, entries, root, sealed_at)
            select distinct on (book, day) *
              from unnest($1::text[], $2::date[], $3::bigint[], $4::text[], $5::timestamptz[])
                   as e (book, day, entries, root, sealed_at)
             order by book, day, sealed_at desc, root desc
                on conflict (book, day) do update
               set entries = excluded.entries, root = excluded.root, sealed_at = excluded.sealed_at
             where (excluded.sealed_at, excluded.root) > (d.sealed_at, d.root)
            """;

    static final List<Fact<?>> ALL = List.of(new Fact<>(
            Topics.DAY_SEALED,
            DaySealed.class,
            SEALED,
            columns -> columns.texts(event -> event.payload().book())
                    .dates(event -> event.payload().day())
                    .longs(event -> event.payload().entries())
                    .texts(event -> event.payload().root())
                    .instants(event -> event.payload().sealedAt())));

    private BookFacts() {}
}
