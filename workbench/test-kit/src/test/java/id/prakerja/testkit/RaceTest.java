package id.prakerja.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RaceTest {

    @Test
    void allWritersRunAtOnceAndAnswerInTheirOrder() throws Exception {
        CyclicBarrier together = new CyclicBarrier(8);

        List<Integer> answers = Race.of(8, number -> {
            together.await(10, TimeUnit.SECONDS);
            return number;
        });

        assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7), answers);
    }

    @Test
    void aWritersFailureIsTheTests() {
        assertThrows(
                ExecutionException.class,
                () -> Race.of(2, number -> {
                    throw new IllegalStateException("writer " + number);
                }));
    }
}
