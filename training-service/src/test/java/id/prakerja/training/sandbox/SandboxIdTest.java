package id.prakerja.training.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SandboxIdTest {

    @Test
    void whatIsOfTheSandboxSaysSoByItsId() {
        UUID id = SandboxId.next();

        assertTrue(SandboxId.is(id));
        assertEquals(2, id.variant());
        assertFalse(SandboxId.is(UuidCreator.getTimeOrderedEpoch()));
        assertFalse(SandboxId.is(UUID.randomUUID()));
    }

    @Test
    void idsAreInTheOrderOfTheirTime() {
        Instant before = Instant.now();
        String id = SandboxId.next().toString();

        assertTrue(SandboxId.since(before).toString().compareTo(id) <= 0);
        assertTrue(SandboxId.since(before.plusSeconds(60)).toString().compareTo(id) > 0);
        assertEquals(
                "017f22e2-79b0-8000-8000-000000000000",
                SandboxId.since(Instant.parse("2022-02-22T19:22:22.000Z")).toString());
    }
}
