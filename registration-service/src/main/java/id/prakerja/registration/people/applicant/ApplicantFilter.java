package id.prakerja.registration.people.applicant;

import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Which applicants a list is of. Only what is asked for stands in the statement, so that the database can choose its index.
 *
 * <p>The status itself has no index: a change of status would have to be written into every index of the row
 * (decision 0017). Whoever waits, is in a wave or was selected is found by the table that knows of it; people who have stopped
 * elsewhere by {@code halted_status}, which is null for all others; the ready are so many that the first are soon met.
 */
public final class ApplicantFilter {

    private final StringBuilder conditions = new StringBuilder("true");
    private final List<Object> values = new ArrayList<>();

    /**
     * One more condition.
     *
     * @param condition on the applicant {@code a}, with {@code $} for the value; written in the code and never from outside
     * @param value the value
     */
    public void and(String condition, Object value) {
        values.add(value);
        conditions.append(" and ").append(condition.replace("$", "$" + values.size()));
    }

    /**
     * Only those with a status. It is written into the statement, since how many have it decides on the way to them.
     *
     * @param status the status
     */
    public void andStatus(ApplicantStatus status) {
        String has = " and a.status = '" + status + "'";
        conditions.append(
                switch (status) {
                    case IDENTITY_PENDING -> has + " and a.id in (select v.applicant_id from identity_verification v)";
                    case IN_WAVE ->
                        has + " and a.id in (select e.applicant_id from wave_entry e where e.status = 'JOINED')";
                    case SELECTED -> has + " and a.id in (select m.participant_id from membership m)";
                    case READY -> has;
                    case DRAFT, CONTACT_VERIFIED, IDENTITY_REJECTED, IDENTITY_VERIFIED, TESTED, INELIGIBLE, BARRED ->
                        " and a.halted_status = '" + status + "'";
                });
    }

    /**
     * The first of them, in the order in which they registered.
     *
     * @param client connection
     * @param after only those after this one, or null
     * @param most people at most
     * @return their ids
     */
    public Uni<List<UUID>> ids(SqlClient client, UUID after, int most) {
        if (after != null) {
            and("a.id > $", after);
        }
        values.add(most);
        String sql = "select a.id from applicant a where " + conditions + " order by a.id limit $" + values.size();
        return client.preparedQuery(sql).execute(Tuple.from(values)).map(rows -> {
            List<UUID> ids = new ArrayList<>();
            for (Row row : rows) {
                ids.add(row.getUUID("id"));
            }
            return ids;
        });
    }
}
