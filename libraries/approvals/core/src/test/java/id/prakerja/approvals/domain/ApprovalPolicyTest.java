package id.prakerja.approvals.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ApprovalPolicyTest {

    @Test
    void twoPeopleAreTheRule() {
        assertEquals(1, ApprovalPolicy.TWO_PEOPLE.approvalsFor(0));
        assertEquals(1, ApprovalPolicy.TWO_PEOPLE.approvalsFor(Long.MAX_VALUE));
    }

    @Test
    void littleIsDecidedAloneAndMuchByThree() {
        ApprovalPolicy policy = new ApprovalPolicy(2, OptionalLong.of(1_000_000), OptionalLong.of(1_000_000_000));

        assertEquals(0, policy.approvalsFor(999_999));
        assertEquals(1, policy.approvalsFor(1_000_000));
        assertEquals(1, policy.approvalsFor(999_999_999));
        assertEquals(2, policy.approvalsFor(1_000_000_000));
    }

    @Test
    void aPolicyThatContradictsItselfIsNone() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ApprovalPolicy(0, OptionalLong.empty(), OptionalLong.empty()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ApprovalPolicy(4, OptionalLong.empty(), OptionalLong.empty()));
        assertThrows(
                IllegalArgumentException.class, () -> new ApprovalPolicy(2, OptionalLong.of(2), OptionalLong.of(1)));
    }
}
