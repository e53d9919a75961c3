package id.prakerja.work;

/** The statements that choose whose turn it is. Rows are chosen once and locked, whatever the plan (decision 0022). */
final class ClaimSql {

    /** Which of the queues have work that is due, by the time at which the transaction began, which an index can be searched by. */
    static final String DUE = """
            select q.queue
              from unnest($1::text[]) as q (queue)
             cross join lateral (
                   select from work_item w
                    where w.queue = q.queue and w.status = 'WAITING' and w.due_at <= now()
                    order by w.priority, w.due_at
                    limit 1) due
            """;

    private static final String FIRST_COME = """
            with due as materialized (
                select item_key
                  from work_item
                 where queue = $1 and status = 'WAITING' and due_at <= now()
                 order by priority, due_at
                 limit $2
                   for update skip locked)
            """;

    /**
     * Half of the turns are shared equally between the lanes, the other half goes to whoever has waited longest: nobody waits for
     * ever behind another lane's crowd, and nobody who came early is forgotten.
     */
    private static final String FAIR = """
            with recursive lanes (lane) as (
                (select lane from work_item where queue = $1 and status = 'WAITING' order by lane limit 1)
                union all
                select (select w.lane from work_item w
                         where w.queue = $1 and w.status = 'WAITING' and w.lane > l.lane
                         order by w.lane
                         limit 1)
                  from lanes l
                 where l.lane is not null),
            shared as materialized (
                select due.item_key, row_number() over (order by random()) as place
                  from lanes l
                 cross join lateral (
                       select w.item_key
                         from work_item w
                        where w.queue = $1 and w.status = 'WAITING' and w.lane = l.lane and w.due_at <= now()
                        order by w.due_at
                        limit greatest(1, $2::int / 2 / (select greatest(1, count(lane)) from lanes))
                          for update skip locked) due),
            first_come as materialized (
                select due.item_key, row_number() over () as place
                  from (select w.item_key
                          from work_item w
                         where w.queue = $1 and w.status = 'WAITING' and w.priority <= 0 and w.due_at <= now()
                           and w.item_key not in (select item_key from shared)
                         order by w.priority, w.due_at
                         limit $2::int
                           for update skip locked) due),
            due as materialized (
                select item_key
                  from (select item_key, place, 1 as half from shared
                        union all
                        select item_key, place, 2 from first_come) halves
                 order by place, half
                 limit $2::int)
            """;

    /**
     * The lease is the due time: a claimer that dies gives its items back by doing nothing. One that was claimed and never
     * returned counts as a failure, and so many of them set the item aside: it may be what kills its workers.
     */
    private static final String TAKE = """
            update work_item w
               set attempts = w.attempts + 1,
                   failures = w.failures + case when w.lease is null then 0 else 1 end,
                   status = case when w.expires_at <= now() or (w.lease is not null and w.failures + 1 >= $5) then 'FAILED'
                                 else 'WAITING' end,
                   error = case when w.expires_at <= now() then 'Not worth doing any more when its turn came'
                                when w.lease is not null then 'Claimed, and neither done nor given back within the lease'
                                else w.error end,
                   failed_at = case when w.expires_at <= now() or (w.lease is not null and w.failures + 1 >= $5)
                                    then clock_timestamp() end,
                   lease = $3,
                   due_at = clock_timestamp() + $4 * interval '1 millisecond'
              from due
             where w.queue = $1 and w.item_key = due.item_key
            returning w.item_key, w.lane, w.details, w.attempts, w.failures, w.position, w.status, w.error
            """;

    /** Fills the bucket, and locks it until the turns are taken: one claims at a time. */
    static final String FILL = """
            insert into work_rate as r (queue, available, filled_at) values ($1, 0, clock_timestamp())
                on conflict (queue) do update
               set available = least($2::float8, r.available + $2::float8
                                   * greatest(0, extract(epoch from clock_timestamp() - r.filled_at))),
                   filled_at = greatest(r.filled_at, clock_timestamp())
            returning floor(available)::int as available
            """;

    static final String SPEND = """
            update work_rate set available = available - $2::float8 where queue = $1 returning available
            """;

    private ClaimSql() {}

    /** Claims up to {@code $2} items of queue {@code $1} under lease {@code $3} for {@code $4} milliseconds. */
    static String claim(boolean fair) {
        return (fair ? FAIR : FIRST_COME) + TAKE;
    }
}
