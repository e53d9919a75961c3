package id.prakerja.selection.draw.proof.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.draw.domain.DrawResult;
import org.junit.jupiter.api.Test;

class StandingTest {

    @Test
    void aPersonReadsTheOwnStandingInBothLanguages() {
        Standing standing =
                new Standing(212_345, 1_760_000, "32", 12_345, 98_000, 10_400, true, DrawResult.NOT_SELECTED);

        assertEquals(
                "Rank 12,345 of 98,000 in Jawa Barat (212,345 of 1,760,000 nationwide), on the priority list;"
                        + " 10,400 seats in the province; not selected. Here is the proof.",
                standing.english());
        assertEquals(
                "Peringkat 12.345 dari 98.000 di Jawa Barat (212.345 dari 1.760.000 secara nasional), dalam daftar"
                        + " prioritas; 10.400 kuota di provinsi; tidak terpilih. Berikut buktinya.",
                standing.indonesian());
    }

    @Test
    void aSelectedPersonReadsThroughWhichSeats() {
        Standing standing = new Standing(1, 3, "99", 1, 1, 0, false, DrawResult.NATIONAL_SPILL_OVER);

        assertEquals(
                "Rank 1 of 1 in 99 (1 of 3 nationwide), not on the priority list; 0 seats in the province;"
                        + " selected on a seat that was left over nationwide. Here is the proof.",
                standing.english());
    }
}
