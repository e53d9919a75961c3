package id.prakerja.sealed.disclosure;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who has seen whose personal data, which of them and why. An entry is committed before anything is shown: what
 * cannot be logged is not shown.
 */
@ApplicationScoped
public class AccessLog {

    private static final String WRITE = """
            insert into personal_data_access
                   (id, at, viewer, viewer_role, region, kind, applicant_id, fields, purpose, reference)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """;

    private static final String LIST = """
            select *
              from personal_data_access
             where ($1::uuid is null or applicant_id = $1)
               and ($2::text is null or viewer = $2)
               and ($3::text is null or purpose = $3)
               and ($4::timestamptz is null or at >= $4)
               and ($5::timestamptz is null or at < $5)
               and ($6::uuid is null or id < $6)
             order by id desc
             limit $7
            """;

    private static final String ABOUT = "select * from personal_data_access where applicant_id = $1 order by id";

    /**
     * A line for each entry, a JSON array of its columns in the order of the table, and the hash over the lines of a day in the order of
     * the ids: who has the entries makes the same.
     */
    private static final String DAYS = """
            select day, count(*) as entries, sha256(convert_to(string_agg(line || E'\\n', '' order by id), 'UTF8')) as root
              from (select id, (at at time zone $3)::date as day,
                           json_build_array(id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), viewer, viewer_role,
                                            region, kind, applicant_id, fields, purpose, reference)::text as line
                      from personal_data_access
                     where ($1::date is null or at >= ($1 + 1)::timestamp at time zone $3)
                       and at < $2::date::timestamp at time zone $3) entry
             group by day
             order by day
            """;

    private final Pool pool;
    private final Clock clock;

    AccessLog(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * Logs that data are about to be shown.
     *
     * @param caller who asks
     * @param applicantId whose data
     * @param fields which, by name
     * @param reason why
     * @return completes after the commit
     */
    public Uni<Void> disclosure(Caller caller, UUID applicantId, List<String> fields, AccessReason reason) {
        return write(caller, "DISCLOSURE", applicantId, fields, reason);
    }

    /**
     * Logs a search by personal data.
     *
     * @param caller who searches
     * @param found the only one found, or null
     * @param fields searched by, by name
     * @param reason why
     * @return completes after the commit
     */
    public Uni<Void> search(Caller caller, UUID found, List<String> fields, AccessReason reason) {
        return write(caller, "SEARCH", found, fields, reason);
    }

    private Uni<Void> write(Caller caller, String kind, UUID applicantId, List<String> fields, AccessReason reason) {
        return pool.preparedQuery(WRITE)
                .execute(Values.of(
                        UuidCreator.getTimeOrderedEpoch(),
                        clock.instant(),
                        caller.subject(),
                        role(caller),
                        caller.region().orElse(null),
                        kind,
                        applicantId,
                        fields.toArray(String[]::new),
                        reason.purpose(),
                        reason.reference()))
                .replaceWithVoid();
    }

    private static String role(Caller caller) {
        return Stream.of(Role.OPERATOR, Role.AUDITOR, Role.OFFICER, Role.CURATOR, Role.FINANCE, Role.APPLICANT)
                .filter(caller::hasRole)
                .findFirst()
                .orElse("none");
    }

    /**
     * Entries, latest first.
     *
     * @param filter which
     * @param before only those before this one, or null
     * @param most entries at most
     * @return entries
     */
    public Uni<List<DataAccess>> list(Filter filter, UUID before, int most) {
        return pool.preparedQuery(LIST)
                .execute(Values.of(
                        filter.applicantId(),
                        filter.viewer(),
                        filter.purpose(),
                        filter.from(),
                        filter.until(),
                        before,
                        most))
                .map(rows -> Rows.list(rows, AccessLog::entry));
    }

    /**
     * Everything that was logged about one person, oldest first.
     *
     * @param sql the transaction whose view of the data counts, or the database
     * @param applicantId whose data
     */
    public Uni<List<DataAccess>> about(SqlClient sql, UUID applicantId) {
        return sql.preparedQuery(ABOUT).execute(Values.of(applicantId)).map(rows -> Rows.list(rows, AccessLog::entry));
    }

    /**
     * The days on which something was logged, each with the hash over its entries.
     *
     * @param sql open transaction
     * @param after only later ones, or null for all
     * @param before only earlier ones
     * @param zone in which days are counted
     */
    public Uni<List<LoggedDay>> days(SqlClient sql, LocalDate after, LocalDate before, ZoneId zone) {
        return sql.preparedQuery(DAYS)
                .execute(Values.of(after, before, zone.getId()))
                .map(rows -> Rows.list(
                        rows,
                        row -> new LoggedDay(
                                row.getLocalDate("day"),
                                row.getLong("entries"),
                                Base64.getEncoder().encodeToString(Rows.bytes(row, "root")))));
    }

    /**
     * A day of the log.
     *
     * @param day the day
     * @param entries how many were logged
     * @param root base64 of the hash over them
     */
    public record LoggedDay(LocalDate day, long entries, String root) {}

    private static DataAccess entry(Row row) {
        return new DataAccess(
                row.getUUID("id"),
                Rows.instant(row, "at"),
                row.getString("viewer"),
                row.getString("viewer_role"),
                row.getString("region"),
                row.getString("kind"),
                row.getUUID("applicant_id"),
                List.of(row.getArrayOfStrings("fields")),
                Rows.constant(row, "purpose", Purpose.class),
                row.getString("reference"));
    }

    /**
     * Which entries; null where anything fits.
     *
     * @param applicantId whose data
     * @param viewer account
     * @param purpose why
     * @param from not before, UTC
     * @param until before, UTC
     */
    public record Filter(UUID applicantId, String viewer, Purpose purpose, Instant from, Instant until) {

        /** Everything about one person. */
        public static Filter of(UUID applicantId) {
            return new Filter(applicantId, null, null, null, null);
        }
    }
}
