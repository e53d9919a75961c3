package id.prakerja.selection.waves.wave;

import id.prakerja.selection.waves.eligibility.RuleSetSpec;
import id.prakerja.selection.waves.wave.domain.AffirmativeTerms;
import id.prakerja.selection.waves.wave.domain.Commitments;
import id.prakerja.selection.waves.wave.domain.DeterminationRecord;
import id.prakerja.selection.waves.wave.domain.DrawRecord;
import id.prakerja.selection.waves.wave.domain.Wave;
import id.prakerja.selection.waves.wave.domain.WaveStatus;
import id.prakerja.selection.waves.wave.domain.WaveTerms;
import id.prakerja.sql.Rows;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Set;

/** Between a row of the table {@code wave} and the domain. */
final class WaveRows {

    private WaveRows() {}

    static Wave wave(Row row) {
        return new Wave(
                row.getInteger("wave"),
                row.getLong("version"),
                Rows.constant(row, "status", WaveStatus.class),
                terms(row),
                new Commitments(row.getString("seed_commitment"), row.getString("pseudonym_commitment")),
                Rows.instant(row, "entries_until"),
                FreezeJson.stored(row.getJsonObject("frozen_list")),
                row.getString("outcome_root") == null ? null : draw(row),
                row.getString("decree") == null ? null : determination(row),
                row.getString("cancel_reason"),
                Rows.instant(row, "changed_at"));
    }

    private static WaveTerms terms(Row row) {
        return new WaveTerms(
                row.getInteger("quota"),
                row.getInteger("priority_share"),
                new AffirmativeTerms(
                        row.getInteger("affirmative_share"),
                        row.getString("regency_list"),
                        Set.of(row.getArrayOfStrings("regencies"))),
                Rows.instant(row, "opens_at"),
                Rows.instant(row, "closes_at"),
                row.getInteger("join_grace_seconds"),
                row.getLong("balance"),
                row.getInteger("first_purchase_days"),
                row.getInteger("refill_days"),
                row.getInteger("family_cap"),
                RuleSetSpec.stored(row.getJsonObject("rules")),
                row.getString("recovery_decree"));
    }

    private static DrawRecord draw(Row row) {
        return new DrawRecord(
                row.getString("revealed_seed"),
                row.getString("public_randomness"),
                row.getString("randomness_source"),
                row.getString("entry_root"),
                row.getString("outcome_root"),
                row.getLong("entries"),
                row.getLong("eligible"),
                row.getLong("selected"),
                Rows.instant(row, "drawn_at"),
                SelfTestsJson.stored(row.getJsonObject("self_tests")));
    }

    private static DeterminationRecord determination(Row row) {
        return new DeterminationRecord(
                row.getString("decree"),
                Rows.instant(row, "notice_at"),
                Rows.instant(row, "first_purchase_deadline"),
                Rows.instant(row, "determined_at"),
                row.getLong("determined"));
    }
}
