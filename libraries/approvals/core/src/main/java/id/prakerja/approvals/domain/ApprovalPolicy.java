package id.prakerja.approvals.domain;

import java.util.OptionalLong;

/**
 * How many people an action needs. What it weighs is the action's to say: rupiah, people, rows.
 *
 * @param people how many decide together, the one who prepares it included: 1 to 3
 * @param aloneBelow weight below which one person is enough
 * @param threeFrom weight from which three people are needed
 */
public record ApprovalPolicy(int people, OptionalLong aloneBelow, OptionalLong threeFrom) {

    /** Two people, whatever it weighs. */
    public static final ApprovalPolicy TWO_PEOPLE = new ApprovalPolicy(2, OptionalLong.empty(), OptionalLong.empty());

    private static final int MOST = 3;

    /**
     * A policy.
     *
     * @throws IllegalArgumentException unless 1 to 3 people are asked for and the thresholds are in order
     */
    public ApprovalPolicy {
        if (people < 1 || people > MOST) {
            throw new IllegalArgumentException("An action needs 1 to 3 people, not %d".formatted(people));
        }
        if (aloneBelow.isPresent() && threeFrom.isPresent() && aloneBelow.getAsLong() > threeFrom.getAsLong()) {
            throw new IllegalArgumentException("One person is enough below %d and three are needed from %d"
                    .formatted(aloneBelow.getAsLong(), threeFrom.getAsLong()));
        }
    }

    /** Approvals that an action of this weight needs, besides the one who prepares it; none where one person is enough. */
    public int approvalsFor(long weight) {
        if (threeFrom.isPresent() && weight >= threeFrom.getAsLong()) {
            return MOST - 1;
        }
        return aloneBelow.isPresent() && weight < aloneBelow.getAsLong() ? 0 : people - 1;
    }
}
