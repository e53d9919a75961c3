package id.prakerja.selection.draw.reserve;

import id.prakerja.draw.domain.DrawResult;
import id.prakerja.selection.draw.drawn.DrawnEntries;
import id.prakerja.selection.draw.drawn.domain.DrawnEntry;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The reserve list of a wave: who was drawn and has no seat, in rank order. Whoever was passed over for a full family card is not on
 * it, nor whoever has had a seat from it.
 */
@ApplicationScoped
public class ReserveEntries {

    private static final String SEATED_BEFORE = """
            select applicant_id from seat where wave = $1 and outcome = 'NOT_SELECTED'
            """;

    private final DrawnEntries drawn;

    ReserveEntries(DrawnEntries drawn) {
        this.drawn = drawn;
    }

    /**
     * Those after a rank, as fast as they are taken.
     *
     * @param rank to go on after; 0 for all
     * @return pieces in rank order, some of them empty; none before the draw
     */
    public Multi<List<DrawnEntry>> after(SqlClient client, int wave, int rank) {
        return seatedBefore(client, wave)
                .onItem()
                .transformToMulti(seated -> drawn.after(client, wave, rank)
                        .map(entries -> entries.stream()
                                .filter(entry -> entry.result() == DrawResult.NOT_SELECTED)
                                .filter(entry -> !seated.contains(entry.applicantId()))
                                .toList()));
    }

    private static Uni<Set<UUID>> seatedBefore(SqlClient client, int wave) {
        return client.preparedQuery(SEATED_BEFORE)
                .execute(Values.of(wave))
                .map(rows -> Rows.uuids(rows, "applicant_id"));
    }
}
