package id.prakerja.selection.waves.wave;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.selection.waves.eligibility.RuleSetSpec;
import id.prakerja.selection.waves.wave.domain.AffirmativeTerms;
import id.prakerja.selection.waves.wave.domain.DeterminationRecord;
import id.prakerja.selection.waves.wave.domain.DrawRecord;
import id.prakerja.selection.waves.wave.domain.FreezeRecord;
import id.prakerja.selection.waves.wave.domain.Overdue;
import id.prakerja.selection.waves.wave.domain.Wave;
import id.prakerja.selection.waves.wave.domain.WaveStatus;
import id.prakerja.selection.waves.wave.domain.WaveTerms;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wave as everyone may see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Wave", examples = """
                {"wave": 6, "version": 2, "status": "OPEN", "quota": 800000, "priorityShareBasisPoints": 8000,
                 "affirmative": {"shareBasisPoints": 0, "regencies": []},
                 "opensAt": "2020-08-27T05:00:00Z", "closesAt": "2020-08-31T05:00:00Z",
                 "opensAtLocal": "2020-08-27T12:00:00+07:00", "closesAtLocal": "2020-08-31T12:00:00+07:00",
                 "joinGraceSeconds": 30, "balance": 1000000, "firstPurchaseDays": 30, "refillDays": 0, "familyCap": 0,
                 "rules": {"version": 1, "priority": "EITHER", "rules": [{"rule": "MINIMUM_AGE", "years": 18}]},
                 "provinceQuotas": {"31": 31276, "32": 142945},
                 "seedCommitment": "66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925",
                 "pseudonymCommitment": "9c76cfb97bd2d2edfc008ef20afe08aebbc9a7b9d33967f5bd89804b14d7e7a7",
                 "entries": 0, "selected": 0, "changedAt": "2020-08-27T05:00:00Z"}""")
public record WaveView(
        int wave,
        long version,
        WaveStatus status,
        int quota,
        int priorityShareBasisPoints,
        AffirmativeTerms affirmative,
        Instant opensAt,
        Instant closesAt,
        OffsetDateTime opensAtLocal,
        OffsetDateTime closesAtLocal,
        int joinGraceSeconds,
        long balance,
        int firstPurchaseDays,
        int refillDays,
        int familyCap,
        RuleSetSpec rules,
        String recoveryDecree,
        SortedMap<String, Integer> provinceQuotas,
        String seedCommitment,
        String pseudonymCommitment,
        FreezeRecord freeze,
        Boolean overdue,
        DrawRecord draw,
        long entries,
        long selected,
        DeterminationRecord determination,
        String cancelReason,
        Instant changedAt,
        DrawProgress progress) {

    /**
     * Shows a wave.
     *
     * @param provinces its seats by province; null where they are left out, as in lists
     * @param progress of a running draw; null if there is none
     * @param time gives the local times
     * @return the view
     */
    public static WaveView of(
            Wave wave, SortedMap<String, Integer> provinces, DrawProgress progress, ProgrammeTime time) {
        WaveTerms terms = wave.terms();
        return new WaveView(
                wave.number(),
                wave.version(),
                wave.status(),
                terms.quota(),
                terms.priorityShareBasisPoints(),
                terms.affirmative(),
                terms.opensAt(),
                terms.closesAt(),
                time.local(terms.opensAt()),
                time.local(terms.closesAt()),
                terms.joinGraceSeconds(),
                terms.balance(),
                terms.firstPurchaseDays(),
                terms.refillDays(),
                terms.familyCap(),
                RuleSetSpec.of(terms.rules()),
                terms.recoveryDecree(),
                provinces,
                wave.commitments().seed(),
                wave.commitments().pseudonyms(),
                wave.freeze(),
                Overdue.is(wave, time.now()) ? Boolean.TRUE : null,
                wave.draw(),
                wave.freeze() == null ? 0 : wave.freeze().joined(),
                wave.draw() == null ? 0 : wave.draw().selected(),
                wave.determination(),
                wave.cancelReason(),
                wave.changedAt(),
                progress);
    }
}
