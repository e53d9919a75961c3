package id.prakerja.incentive.payout;

import id.prakerja.sql.Values;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneId;
import java.util.UUID;

/**
 * The statement behind a list of payouts, in the order of their ids. Each way to narrow it begins on an index in that order; what else is asked
 * for is compared on the way.
 */
enum PayoutList {
    /** Nothing narrows it. */
    ALL("""
            where p.payout_id > $1
            """),
    /** Those that could not be worked on. */
    SET_APART("""
            where p.fault is not null and p.payout_id > $1
            """),
    /** The first of each state and partner are on one index; together they are the first of all. */
    BY_STATE("""
            where p.payout_id in (
                  select first.payout_id
                    from (select status from unnest($3::text[]) as s (status)) s
                    cross join (select partner from unnest($4::text[]) as q (partner)
                                union
                                select partner from figure_now where subject = 'PAYOUT' and $4::text[] is null) q
                    cross join lateral (
                         select payout_id from payout
                          where status = s.status and partner = q.partner and payout_id > $1
                            and ($5::int is null or wave = $5) and ($6::bigint is null or amount = $6)
                            and ($7::date is null or (due_at at time zone $9)::date >= $7)
                            and ($8::date is null or (due_at at time zone $9)::date <= $8)
                            and ($11::text is null or $11 = '' or reason = $11)
                            and ($11::text is distinct from '' or reason is null)
                            and ($10::text is null or exists (select from participant m
                                                               where m.participant_id = payout.participant_id
                                                                 and m.province = $10))
                          order by payout_id
                          limit $2) first)
            """),
    /** So are the first of each day. */
    BY_DAY("""
            where p.payout_id in (
                  select first.payout_id
                    from generate_series($5::date, $6::date, interval '1 day') as d (day)
                    cross join lateral (
                         select payout_id from payout_listing
                          where due_on = d.day::date and payout_id > $1
                            and ($3::int is null or wave = $3) and ($4::bigint is null or amount = $4)
                            and ($7::text is null or province = $7)
                          order by payout_id
                          limit $2) first)
            """),
    /** Of a wave, a province, an amount or several of these. */
    BY_FACT("""
            where p.payout_id in (
                  select payout_id from payout_listing
                   where payout_id > $1
                     and ($3::int is null or wave = $3) and ($4::bigint is null or amount = $4)
                     and ($5::text is null or province = $5)
                   order by payout_id
                   limit $2)
            """);

    private final String sql;

    PayoutList(String condition) {
        sql = "select " + PayoutRows.COLUMNS + ", p.fault from payout p\n" + condition
                + " order by p.payout_id limit $2";
    }

    static PayoutList of(PayoutFilter filter) {
        if (filter.setApart()) {
            return SET_APART;
        }
        if (filter.narrows()) {
            return BY_STATE;
        }
        if (filter.hasDays()) {
            return BY_DAY;
        }
        return filter.hasFacts() ? BY_FACT : ALL;
    }

    String sql() {
        return sql;
    }

    /**
     * What the statement takes.
     *
     * @param after the last payout of the page before
     * @param most rows
     * @param zone in which days are days
     */
    Tuple parameters(PayoutFilter filter, UUID after, int most, ZoneId zone) {
        return switch (this) {
            case ALL, SET_APART -> Values.of(after, most);
            case BY_STATE ->
                Values.of(
                        after,
                        most,
                        filter.statuses(),
                        filter.partners(),
                        filter.wave(),
                        filter.amount(),
                        filter.dueFrom(),
                        filter.dueUntil(),
                        zone.getId(),
                        filter.province(),
                        filter.reason());
            case BY_DAY ->
                Values.of(
                        after,
                        most,
                        filter.wave(),
                        filter.amount(),
                        filter.dueFrom(),
                        filter.dueUntil(),
                        filter.province());
            case BY_FACT -> Values.of(after, most, filter.wave(), filter.amount(), filter.province());
        };
    }
}
