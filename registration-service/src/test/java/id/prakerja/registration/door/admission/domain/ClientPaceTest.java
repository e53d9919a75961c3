package id.prakerja.registration.door.admission.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ClientPaceTest {

    private static final long SECOND = 1_000_000_000;

    private final ClientPace pace = new ClientPace(10, 3);

    @Test
    void aClientMayComeInABurstAndThenAtItsPace() {
        for (int i = 0; i < 3; i++) {
            assertEquals(0, pace.wait("budi", 0));
        }

        assertEquals(SECOND / 10, pace.wait("budi", 0));
        assertEquals(0, pace.wait("budi", SECOND / 10));
        assertTrue(pace.wait("budi", SECOND / 10) > 0);
    }

    @Test
    void oneClientDoesNotSlowTheOthersDown() {
        while (pace.wait("budi", 0) == 0) {
            // until Budi is too fast
        }

        int slowed = 0;
        for (int i = 0; i < 10_000; i++) {
            if (pace.wait("citizen " + i, 0) > 0) {
                slowed++;
            }
        }
        assertEquals(0, slowed);
    }
}
