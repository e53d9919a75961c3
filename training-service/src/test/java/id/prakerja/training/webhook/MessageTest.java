package id.prakerja.training.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static final Instant NOW = Instant.parse("2020-09-20T04:00:00Z");
    private static final Message NEW = Message.first("tokopedia", "1", "completion.accepted", "{}", NOW);

    @Test
    void anAttemptOfWhichNothingIsHeardIsDueAgain() {
        Message begun = NEW.begun(NOW, NOW.plusSeconds(60));

        assertEquals(NOW.plusSeconds(60), begun.dueAt());
        assertNull(begun.attempts().get(0).status());
        assertEquals(NEW.version() + 1, begun.version());
    }

    @Test
    void theScheduleBeginsAnewWithAReplay() {
        Message tried = NEW.begun(NOW, NOW).answered(503, "HTTP status 503", NOW, null);

        Message again = tried.again(NOW);

        assertEquals(1, tried.tries());
        assertEquals(0, again.tries());
        assertEquals(1, again.attempts().size());
    }

    @Test
    void theLogOfAMessageIsBoundedAndItsTriesAreStillCounted() {
        Message message = NEW;
        for (int attempt = 0; attempt < 100; attempt++) {
            message = message.again(NOW).begun(NOW, NOW).answered(503, "HTTP status 503", NOW, null);
        }

        assertEquals(40, message.attempts().size());
        assertEquals(1, message.tries());
    }
}
