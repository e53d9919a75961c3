package id.prakerja.selection.candidates.rules;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.prakerja.selection.waves.eligibility.RuleSetSpec;
import id.prakerja.sql.Rows;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a wave's rules.
 *
 * @param rules the rule set
 * @param changedAt since when, UTC
 */
@Schema(name = "WaveRules")
record WaveRulesView(@JsonUnwrapped RuleSetSpec rules, Instant changedAt) {

    static WaveRulesView of(Row row) {
        return new WaveRulesView(
                RuleSetSpec.of(RuleSetSpec.stored(row.getJsonObject("rules"))), Rows.instant(row, "changed_at"));
    }
}
