package id.prakerja.selection.candidates.screening;

import id.prakerja.refusal.Refusal;
import id.prakerja.selection.candidates.list.HeldLists;
import id.prakerja.selection.candidates.list.domain.HeldList;
import id.prakerja.selection.waves.eligibility.domain.EligibilityProblem;
import id.prakerja.selection.waves.wave.domain.Wave;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The judgements of the waves: fixed once per stage, so that whatever is repeated after a fault is judged the same. */
@ApplicationScoped
public class Judgements {

    private static final String FIX = """
            insert into judgement (wave, stage, judged_at, rules_version) values ($1, $2, $3, $4)
                on conflict (wave, stage) do nothing
            """;

    private static final String FIX_LISTS = """
            insert into judgement_list (wave, stage, kind, list, list_version, digest)
            select $1, $2, * from unnest($3::text[], $4::text[], $5::bigint[], $6::text[])
            """;

    private static final String READ = """
            select j.stage, j.judged_at, j.rules_version, l.kind, l.list, l.list_version, l.digest
              from judgement j
              left join judgement_list l on l.wave = j.wave and l.stage = j.stage
             where j.wave = $1
             order by j.judged_at, j.stage, l.kind, l.list
            """;

    private final HeldLists lists;

    Judgements(HeldLists lists) {
        this.lists = lists;
    }

    /**
     * Fixes by what a stage is judged, with the newest list versions held whole; a stage that has been fixed stays as it is.
     *
     * @param stage what people are judged for
     * @return the judgement; fails with {@code LIST_NOT_HELD} if a list that the rules require is missing
     */
    public Uni<Judgement> fix(SqlConnection tx, Wave wave, String stage, Instant now) {
        return present(tx, wave, stage, now)
                .chain(judgement -> tx.preparedQuery(FIX)
                        .execute(Values.of(wave.number(), stage, now, judgement.rulesVersion()))
                        .chain(fixed -> fixed.rowCount() == 0
                                ? get(tx, wave.number(), stage)
                                : fixLists(tx, wave.number(), judgement).replaceWith(judgement)));
    }

    /** What a judgement made now would rest on; nothing is fixed. Fails with {@code LIST_NOT_HELD}. */
    public Uni<Judgement> present(SqlClient client, Wave wave, String stage, Instant now) {
        return newest(client, wave, stage, now)
                .invoke(judgement -> judgement
                        .missing(wave.terms().rules())
                        .findFirst()
                        .ifPresent(list -> {
                            throw Refusal.of(EligibilityProblem.LIST_NOT_HELD, list)
                                    .toException();
                        }));
    }

    /** What a judgement would rest on, were it made now with what is held. */
    Uni<Judgement> newest(SqlClient client, Wave wave, String stage, Instant now) {
        return lists.newest(client)
                .map(held -> new Judgement(stage, now, wave.terms().rules().version(), held));
    }

    private static Uni<Void> fixLists(SqlConnection tx, int wave, Judgement judgement) {
        return tx.preparedQuery(FIX_LISTS)
                .execute(Columns.of(judgement.lists())
                        .value(wave)
                        .value(judgement.stage())
                        .constants(HeldList::kind)
                        .texts(HeldList::list)
                        .longs(HeldList::version)
                        .texts(HeldList::digest)
                        .tuple())
                .replaceWithVoid();
    }

    /**
     * A judgement that has been fixed.
     *
     * @param stage what people are judged for
     * @return the judgement
     */
    public Uni<Judgement> get(SqlClient client, int wave, String stage) {
        return all(client, wave)
                .map(judgements -> judgements.stream()
                        .filter(judgement -> judgement.stage().equals(stage))
                        .findFirst()
                        .orElseThrow());
    }

    /** Every judgement of a wave, in the order in which they were made. */
    Uni<List<Judgement>> all(SqlClient client, int wave) {
        return client.preparedQuery(READ).execute(Values.of(wave)).map(Judgements::judgements);
    }

    private static List<Judgement> judgements(RowSet<Row> rows) {
        Map<String, Judgement> judgements = new LinkedHashMap<>();
        for (Row row : rows) {
            Judgement judgement = judgements.computeIfAbsent(
                    row.getString("stage"),
                    stage -> new Judgement(
                            stage, Rows.instant(row, "judged_at"), row.getInteger("rules_version"), new ArrayList<>()));
            if (row.getString("list") != null) {
                judgement.lists().add(HeldLists.held(row));
            }
        }
        return List.copyOf(judgements.values());
    }
}
