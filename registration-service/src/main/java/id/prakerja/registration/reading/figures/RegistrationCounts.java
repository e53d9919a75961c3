package id.prakerja.registration.reading.figures;

import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads how many people registered, grouped as asked. */
@ApplicationScoped
class RegistrationCounts {

    private static final String COUNTS = """
            select %1$s, sum(registered)::bigint as registered, concat_ws('|', %1$s) as key
              from funnel_now
             where ($1::date is null or day >= $1) and ($2::date is null or day <= $2)
               and ($3::text is null or province = $3) and ($4::text is null or regency = $4)
               and ($5::text is null or channel = $5) and ($6::boolean is null or disability = $6)
             group by %1$s
            having sum(registered) <> 0 and ($7::text is null or concat_ws('|', %1$s) collate "C" > $7)
             order by concat_ws('|', %1$s) collate "C"
             limit $8
            """;

    private final Pool pool;

    RegistrationCounts(Pool pool) {
        this.pool = pool;
    }

    /**
     * Counts.
     *
     * @param by what separates the groups, at least one
     * @param after key of the group before the first wanted, or null
     * @param most groups at most
     * @return in the order of their keys
     */
    Uni<List<RegistrationCount>> counts(Set<Grouping> by, Filter filter, String after, int most) {
        String columns =
                by.stream().map(each -> each.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
        return pool.preparedQuery(COUNTS.formatted(columns))
                .execute(Values.of(
                        filter.from(),
                        filter.to(),
                        filter.province(),
                        filter.regency(),
                        filter.channel(),
                        filter.disability(),
                        after,
                        most))
                .map(rows -> Rows.list(rows, row -> count(by, row)));
    }

    private static RegistrationCount count(Set<Grouping> by, Row row) {
        return new RegistrationCount(
                by.contains(Grouping.DAY) ? row.getLocalDate("day") : null,
                by.contains(Grouping.PROVINCE) ? row.getString("province") : null,
                by.contains(Grouping.REGENCY) ? row.getString("regency") : null,
                by.contains(Grouping.CHANNEL) ? row.getString("channel") : null,
                by.contains(Grouping.DISABILITY) ? row.getBoolean("disability") : null,
                row.getLong("registered"),
                row.getString("key"));
    }

    /** What may tell groups apart: columns of the table, in lower case. */
    enum Grouping {
        DAY,
        PROVINCE,
        REGENCY,
        CHANNEL,
        DISABILITY
    }

    /**
     * Which people; null where it does not matter.
     *
     * @param from first day
     * @param to last day
     * @param province two-digit code of the domicile
     * @param regency four-digit code of the domicile
     * @param channel how the registration came in
     * @param disability whether the people have a disability
     */
    record Filter(LocalDate from, LocalDate to, String province, String regency, String channel, Boolean disability) {}
}
