package id.prakerja.refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class DecisionTest {

    private enum SeatProblem implements ProblemCode {
        NO_SEAT;

        @Override
        public Problem problem() {
            return new Problem(409, "Wave {0} has no seat left.", "Gelombang {0} sudah penuh.");
        }
    }

    @Test
    void aGrantedDecisionGoesOnWithItsValue() {
        assertEquals(
                "seat 8",
                Decision.granted(7)
                        .then(number -> Decision.granted(number + 1))
                        .map(number -> "seat " + number)
                        .orThrow());
    }

    @Test
    void aRefusalStaysWhateverFollowsAndCarriesItsSentencesToTheEdge() {
        Decision<String> refused = Decision.<Integer>refused(SeatProblem.NO_SEAT, "6")
                .then(number -> fail("a refused decision goes on"))
                .map(Object::toString);

        RefusedException thrown = assertThrows(RefusedException.class, refused::orThrow);

        assertEquals(SeatProblem.NO_SEAT, thrown.refusal().code());
        assertEquals("Wave 6 has no seat left.", thrown.refusal().english());
        assertEquals("Gelombang 6 sudah penuh.", thrown.refusal().indonesian());
    }
}
