package id.prakerja.training.account.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.prakerja.refusal.Decision;
import id.prakerja.refusal.ProblemCode;

/** Asserts refusals. */
final class Refusals {

    private Refusals() {}

    static void assertRefused(ProblemCode why, Decision<?> decision) {
        assertEquals(
                why,
                assertInstanceOf(Decision.Refused.class, decision).refusal().code());
    }
}
