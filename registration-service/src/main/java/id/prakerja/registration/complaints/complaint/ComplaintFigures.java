package id.prakerja.registration.complaints.complaint;

import id.prakerja.registration.complaints.complaint.domain.ComplaintCategory;
import id.prakerja.registration.complaints.complaint.domain.ComplaintStatus;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counts complaints by what they are about, and those that wait by how long they do. */
@ApplicationScoped
class ComplaintFigures {

    private static final String COUNT = """
            select category, count(*) as filed,
                   count(*) filter (where owed) as waiting,
                   count(*) filter (where owed and age <= interval '3 days') as up_to_3_days,
                   count(*) filter (where owed and age > interval '3 days' and age <= interval '7 days') as up_to_7_days,
                   count(*) filter (where owed and age > interval '7 days' and age <= interval '14 days') as up_to_14_days,
                   count(*) filter (where owed and age > interval '14 days') as longer,
                   count(*) filter (where owed and due_at < $1) as overdue,
                   count(escalated_at) as escalated, count(decided_at) as answered,
                   count(*) filter (where outcome = 'UPHELD') as upheld, count(appealed_at) as appealed,
                   count(*) filter (where appeal_outcome = 'UPHELD') as appeals_upheld
              from (select c.*, c.status = any ($2::text[]) as owed,
                           $1::timestamptz - coalesce(c.appealed_at, c.filed_at) as age
                      from complaint c
                     where $3::text is null or c.province = $3) counted
             group by category
             order by category
            """;

    private final Pool pool;

    ComplaintFigures(Pool pool) {
        this.pool = pool;
    }

    /** The figures of this moment, of one province or of all. */
    Uni<List<Figures>> count(String province, Instant now) {
        String[] owed = ComplaintStatus.OWED.stream().map(Enum::name).toArray(String[]::new);
        return pool.preparedQuery(COUNT)
                .execute(Values.of(now, owed, province))
                .map(rows -> Rows.list(rows, ComplaintFigures::read));
    }

    private static Figures read(Row row) {
        return new Figures(
                Rows.constant(row, "category", ComplaintCategory.class),
                row.getLong("filed"),
                row.getLong("waiting"),
                row.getLong("up_to_3_days"),
                row.getLong("up_to_7_days"),
                row.getLong("up_to_14_days"),
                row.getLong("longer"),
                row.getLong("overdue"),
                row.getLong("escalated"),
                row.getLong("answered"),
                row.getLong("upheld"),
                row.getLong("appealed"),
                row.getLong("appeals_upheld"));
    }

    /**
     * Complaints about one thing.
     *
     * @param category what they are about
     * @param filed all of them
     * @param waiting those to which an answer is owed; the four that follow are these by the time since they were filed or appealed
     * @param upTo3Days waiting for 3 days at most
     * @param upTo7Days waiting for more than 3 and at most 7 days
     * @param upTo14Days waiting for more than 7 and at most 14 days
     * @param longer waiting for more than 14 days
     * @param overdue those of the waiting whose time is over
     * @param escalated those that operators alone handled or handle
     * @param answered those that were answered
     * @param upheld those of the answered in which the person was right
     * @param appealed those of the answered against which the person appealed
     * @param appealsUpheld those of the appealed in which the person was right
     */
    @Schema(name = "ComplaintFigures")
    record Figures(
            @Schema(examples = "PAYMENT") ComplaintCategory category,
            @Schema(examples = "120") long filed,
            @Schema(examples = "20") long waiting,
            @Schema(examples = "11") long upTo3Days,
            @Schema(examples = "5") long upTo7Days,
            @Schema(examples = "3") long upTo14Days,
            @Schema(examples = "1") long longer,
            @Schema(examples = "1") long overdue,
            @Schema(examples = "4") long escalated,
            @Schema(examples = "100") long answered,
            @Schema(examples = "60") long upheld,
            @Schema(examples = "8") long appealed,
            @Schema(examples = "2") long appealsUpheld) {}
}
