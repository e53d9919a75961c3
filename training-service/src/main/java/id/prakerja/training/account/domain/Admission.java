package id.prakerja.training.account.domain;

import java.util.List;

/**
 * What the rules say of a completion that is good in itself.
 *
 * @param rule name and version of the rule that was applied, such as {@code PLATFORM/3}
 * @param holds why it waits for a sample; empty where it counts at once
 */
public record Admission(String rule, List<HoldReason> holds) {

    /** Copies the list. */
    public Admission {
        holds = List.copyOf(holds);
    }
}
