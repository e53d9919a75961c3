package id.prakerja.selection.waves.planning;

import id.prakerja.selection.waves.eligibility.RuleSetSpec;
import id.prakerja.selection.waves.wave.WaveConfig;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The programme's terms, which a wave has unless it is planned with others.
 *
 * @param priorityShareBasisPoints share of the seats kept for the priority list, in 1/10,000
 * @param affirmativeShareBasisPoints share kept for people with a disability and from underdeveloped regencies, in 1/10,000
 * @param joinGraceSeconds how long after the closing entries made in time may be delivered
 * @param balance training balance of a participant, rupiah
 * @param firstPurchaseDays days from the notice to the first purchase
 * @param refillDays days from the notice during which freed seats may be filled from the reserve list; 0 for never
 * @param familyCap recipients per family card; 0 for no cap
 * @param rules who may be drawn
 * @param timeZone of the programme's calendar
 */
@Schema(name = "Programme", examples = """
                {"priorityShareBasisPoints": 8000, "affirmativeShareBasisPoints": 0, "joinGraceSeconds": 30, "balance": 1000000,
                 "firstPurchaseDays": 30, "refillDays": 0, "familyCap": 0,
                 "rules": {"version": 1, "priority": "EITHER", "rules": [{"rule": "MINIMUM_AGE", "years": 18}]},
                 "timeZone": "Asia/Jakarta"}""")
record ProgrammeView(
        int priorityShareBasisPoints,
        int affirmativeShareBasisPoints,
        int joinGraceSeconds,
        long balance,
        int firstPurchaseDays,
        int refillDays,
        int familyCap,
        RuleSetSpec rules,
        String timeZone) {

    static ProgrammeView of(WaveConfig config) {
        return new ProgrammeView(
                config.priorityShareBasisPoints(),
                config.affirmativeShareBasisPoints(),
                config.joinGraceSeconds(),
                config.balance(),
                config.firstPurchaseDays(),
                config.refillDays(),
                config.familyCap(),
                RuleSetSpec.of(DefaultRules.of(config)),
                config.timeZone().getId());
    }
}
