package id.prakerja.oversight.facts;

import id.prakerja.events.ExclusionChanged;
import id.prakerja.events.JoinsCounted;
import id.prakerja.events.ListPublished;
import id.prakerja.events.PriorityChanged;
import id.prakerja.events.Topics;
import id.prakerja.events.WaveChanged;
import java.util.List;

/** Waves as they are announced, and the lists that decide who may be drawn. */
final class WaveFacts {

    /** The highest version of each wave. */
    private static final String WAVE = """
            insert into {set}.wave as w
                   (wave, version, status, quota, opens_at, closes_at, decree, entries, selected, determined, changed_at)
            select distinct on (wave) *
              from unnest($1::int[], $2::bigint[], $3::text[], $4::int[], $5::timestamptz[], $6::timestamptz[], $7::text[],
                          $8::bigint[], $9::bigint[], $10::bigint[], $11::timestamptz[])
                   as e (wave, version, status, quota, opens_at, closes_at, decree, entries, selected, determined, changed_at)
             order by wave, version desc
                on conflict (wave) do update
               set version = excluded.version, status = excluded.status, quota = excluded.quota, opens_at = excluded.opens_at,
                   closes_at = excluded.closes_at, decree = excluded.decree, entries = excluded.entries,
                   selected = excluded.selected, determined = excluded.determined, changed_at = excluded.changed_at
             where excluded.version > w.version
            """;

    /** The latest count of each wave. */
    private static final String COUNTED = """
            insert into {set}.joins_counted as c (wave, joined, counted_at)
            select distinct on (wave) *
              from unnest($1::int[], $2::bigint[], $3::timestamptz[]) as e (wave, joined, counted_at)
             order by wave, counted_at desc, joined desc
                on conflict (wave) do update set joined = excluded.joined, counted_at = excluded.counted_at
             where (excluded.counted_at, excluded.joined) > (c.counted_at, c.joined)
            """;

    /** The highest version of each list. */
    private static final String LISTED = """
            insert into {set}.listing as l (list, kind, list_version, members, published_at)
            select distinct on (list) *
              from unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::timestamptz[])
                   as e (list, kind, list_version, members, published_at)
             order by list, list_version desc
                on conflict (list) do update
               set kind = excluded.kind, list_version = excluded.list_version, members = excluded.members,
                   published_at = excluded.published_at
             where excluded.list_version > l.list_version
            """;

    /** Of each alias and list, what the highest version said. */
    private static final String MEMBER = """
            insert into {set}.list_member as m (list, identity_alias, list_version, member)
            select distinct on (list, identity_alias) *
              from unnest($1::text[], $2::text[], $3::bigint[], $4::boolean[]) as e (list, identity_alias, list_version, member)
             order by list, identity_alias, list_version desc, member desc
                on conflict (list, identity_alias) do update
               set list_version = excluded.list_version, member = excluded.member
             where (excluded.list_version, excluded.member) > (m.list_version, m.member)
            """;

    static final List<Fact<?>> ALL = List.of(
            new Fact<>(
                    Topics.WAVE_CHANGED,
                    WaveChanged.class,
                    WAVE,
                    columns -> columns.ints(event -> event.payload().wave())
                            .longs(event -> event.payload().version())
                            .texts(event -> event.payload().status())
                            .ints(event -> event.payload().quota())
                            .instants(event -> event.payload().opensAt())
                            .instants(event -> event.payload().closesAt())
                            .texts(event -> event.payload().decree())
                            .longs(event -> event.payload().entries())
                            .longs(event -> event.payload().selected())
                            .longs(event -> event.payload().determined())
                            .instants(event -> event.payload().changedAt())),
            new Fact<>(
                    Topics.JOINS_COUNTED,
                    JoinsCounted.class,
                    COUNTED,
                    columns -> columns.ints(event -> event.payload().wave())
                            .longs(event -> event.payload().joined())
                            .instants(event -> event.payload().countedAt())),
            new Fact<>(
                    Topics.LIST_PUBLISHED,
                    ListPublished.class,
                    LISTED,
                    columns -> columns.texts(event -> event.payload().list())
                            .texts(event -> event.payload().kind())
                            .longs(event -> event.payload().listVersion())
                            .longs(event -> event.payload().members())
                            .instants(event -> event.payload().publishedAt())),
            new Fact<>(
                    Topics.EXCLUSION_CHANGED,
                    ExclusionChanged.class,
                    MEMBER,
                    columns -> columns.texts(event -> event.payload().list())
                            .texts(event -> event.payload().identityAlias())
                            .longs(event -> event.payload().listVersion())
                            .flags(event -> event.payload().excluded())),
            new Fact<>(
                    Topics.PRIORITY_CHANGED,
                    PriorityChanged.class,
                    MEMBER,
                    columns -> columns.texts(event -> event.payload().list())
                            .texts(event -> event.payload().identityAlias())
                            .longs(event -> event.payload().listVersion())
                            .flags(event -> event.payload().prioritised())));

    private WaveFacts() {}
}
