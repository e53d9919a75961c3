package id.prakerja.training.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StarsTest {

    @Test
    void averageIsRoundedHalfUpToAHundredth() {
        assertEquals(0, Stars.none().averageInHundredths());
        assertEquals(500, Stars.of(List.of(0L, 0L, 0L, 0L, 3L)).averageInHundredths());
        assertEquals(433, Stars.of(List.of(0L, 0L, 0L, 2L, 1L)).averageInHundredths());
        assertEquals(467, Stars.of(List.of(0L, 0L, 0L, 1L, 2L)).averageInHundredths());
        assertEquals(438, Stars.of(List.of(0L, 0L, 0L, 5L, 3L)).averageInHundredths());
    }

    @Test
    void starsOfSeveralTrainingsAreAddedUp() {
        Stars all = Stars.of(List.of(1L, 0L, 0L, 0L, 2L)).plus(Stars.of(List.of(0L, 0L, 4L, 0L, 1L)));

        assertEquals(List.of(1L, 0L, 4L, 0L, 3L), all.counts());
        assertEquals(8, all.total());
    }
}
