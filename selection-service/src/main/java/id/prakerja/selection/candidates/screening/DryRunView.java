package id.prakerja.selection.candidates.screening;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.selection.waves.eligibility.RuleSetSpec;
import id.prakerja.sql.Rows;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dry run, running or finished. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DryRun", examples = """
                {"wave": 6, "startedAt": "2020-08-30T05:00:00Z", "startedBy": "operator-1",
                 "rules": {"version": 1, "priority": "EITHER", "rules": [{"rule": "MINIMUM_AGE", "years": 18}]},
                 "done": 1760000, "total": 1760000, "finishedAt": "2020-08-30T05:00:09Z",
                 "result": {"eligible": 1755000, "prioritised": 910000,
                   "excludedByReason": {"LISTED_DECEASED": 1200, "TOO_YOUNG": 3800},
                   "matchedByReason": {"LISTED_DECEASED": 1300, "TOO_YOUNG": 3800}, "lists": {"DECEASED": 4}}}""")
record DryRunView(
        int wave,
        Instant startedAt,
        String startedBy,
        RuleSetSpec rules,
        long done,
        long total,
        Instant finishedAt,
        DryRunResult result) {

    static DryRunView of(int wave, Row row) {
        return new DryRunView(
                wave,
                Rows.instant(row, "started_at"),
                row.getString("started_by"),
                RuleSetSpec.of(RuleSetSpec.stored(row.getJsonObject("rules"))),
                row.getLong("done"),
                row.getLong("total"),
                Rows.instant(row, "finished_at"),
                Optional.ofNullable(row.getJsonObject("result"))
                        .map(json -> json.mapTo(DryRunResult.class))
                        .orElse(null));
    }

    static JsonObject json(DryRunResult result) {
        return JsonObject.mapFrom(result);
    }
}
