package id.prakerja.training.account.domain;

import java.util.List;

/**
 * What a completion rests on, named by the rule that let it count. Of sessions and statements only sums and their digest are kept.
 *
 * @param rule name and version of the rule that was applied
 * @param minutes time on the task that was recorded before the completion
 * @param sessions how many sessions were recorded
 * @param digest SHA-256 over the sessions in their order, or null where there were none
 * @param holds why the completion waited for a sample; empty where it counted at once
 */
public record Evidence(String rule, int minutes, int sessions, String digest, List<HoldReason> holds) {

    /** Copies the list. */
    public Evidence {
        holds = List.copyOf(holds);
    }

    static Evidence of(Admission admission, Progress progress) {
        return progress == null
                ? new Evidence(admission.rule(), 0, 0, null, admission.holds())
                : new Evidence(
                        admission.rule(),
                        progress.minutes(),
                        progress.sessions(),
                        progress.digest(),
                        admission.holds());
    }
}
