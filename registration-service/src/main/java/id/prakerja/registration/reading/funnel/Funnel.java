package id.prakerja.registration.reading.funnel;

import id.prakerja.registration.people.applicant.domain.Channel;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** How far people come, added up from the counts that the database keeps with every change ({@link RegisterCounts}). */
@ApplicationScoped
class Funnel {

    private static final String READ = """
            select %s as name, sum(registered)::bigint as registered, sum(contact_verified)::bigint as contact_verified,
                   sum(identity_verified)::bigint as identity_verified, sum(ready)::bigint as ready,
                   sum(joined)::bigint as joined
              from funnel_now
             where ($1::text is null or province = $1) and ($2::text is null or channel = $2)
               and ($3::date is null or day >= $3) and ($4::date is null or day < $4)
             group by 1
             order by 1
            """;

    private static final String READ_WAVES = """
            select %s as name, sum(joined)::bigint as joined
              from funnel_wave_now
             where ($1::text is null or province = $1) and ($2::text is null or channel = $2)
               and ($3::int is null or wave = $3)
             group by 1
             order by 1
            """;

    private final Pool pool;

    Funnel(Pool pool) {
        this.pool = pool;
    }

    /**
     * The funnel of people.
     *
     * @param province only this one, or null
     * @param channel only this one, or null
     * @param from registered on this day or later, or null
     * @param until registered before this day, or null
     */
    Uni<List<FunnelView>> people(FunnelGroup by, String province, Channel channel, LocalDate from, LocalDate until) {
        return pool.preparedQuery(READ.formatted(by.column()))
                .execute(Values.of(province, channel, from, until))
                .map(rows -> Rows.list(
                        rows,
                        row -> new FunnelView(
                                row.getString("name"),
                                row.getLong("registered"),
                                row.getLong("contact_verified"),
                                row.getLong("identity_verified"),
                                row.getLong("ready"),
                                row.getLong("joined"))));
    }

    /**
     * Entries of waves.
     *
     * @param province only this one, or null
     * @param channel only this one, or null
     * @param wave only this one, or null
     */
    Uni<List<FunnelView>> entries(FunnelGroup by, String province, Channel channel, Integer wave) {
        return pool.preparedQuery(READ_WAVES.formatted(by.column()))
                .execute(Values.of(province, channel, wave))
                .map(rows -> Rows.list(
                        rows,
                        row -> new FunnelView(row.getString("name"), null, null, null, null, row.getLong("joined"))));
    }
}
