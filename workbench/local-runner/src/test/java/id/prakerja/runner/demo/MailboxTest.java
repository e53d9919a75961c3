package id.prakerja.runner.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MailboxTest {

    private static final String SARI = "+6289900000001";
    private static final String BUDI = "budi@example.com";

    private final AtomicInteger looks = new AtomicInteger();
    private volatile String outbox = "[]";

    @Test
    void theCodeOfTheLatestMessageCounts() {
        outbox = """
                [{"recipient":"%s","text":"Kode Anda 222222."},{"recipient":"%s","text":"Kode Anda 333333."},
                 {"recipient":"%s","text":"Kode Anda 111111."}]""".formatted(SARI, BUDI, SARI);

        assertEquals(Optional.of("222222"), mailbox(1).code(SARI, Set.of()));
        assertEquals(Optional.of("333333"), mailbox(1).code(BUDI, Set.of()));
    }

    @Test
    void aCodeThatWasNoGoodIsNotGivenAgain() {
        outbox = "[{\"recipient\":\"%s\",\"text\":\"Kode Anda 111111.\"}]".formatted(SARI);

        assertEquals(Optional.empty(), mailbox(1).code(SARI, Set.of("111111")));
    }

    @Test
    void whatIsNoCodeIsPassedOver() {
        outbox = "[{\"recipient\":\"%s\",\"text\":\"Nomor surat 1234567 tahun 2020.\"}]".formatted(SARI);

        assertEquals(Optional.empty(), mailbox(1).code(SARI, Set.of()));
    }

    @Test
    void aMessageThatComesLaterIsWaitedFor() {
        Mailbox mailbox = new Mailbox(
                () -> {
                    if (looks.incrementAndGet() == 3) {
                        outbox = "[{\"recipient\":\"%s\",\"text\":\"Kode Anda 111111.\"}]".formatted(SARI);
                    }
                    return messages();
                },
                Duration.ofSeconds(30));

        assertEquals(Optional.of("111111"), mailbox.code(SARI, Set.of()));
        assertEquals(3, looks.get());
    }

    @Test
    void manyWhoLookAtOnceAskOnce() {
        AtomicLong now = new AtomicLong();
        Mailbox mailbox = new Mailbox(
                () -> {
                    looks.incrementAndGet();
                    return messages();
                },
                Duration.ofMillis(1),
                now::get);
        for (int i = 0; i < 100; i++) {
            mailbox.look();
        }
        assertEquals(1, looks.get());

        now.addAndGet(Duration.ofSeconds(1).toNanos());
        mailbox.look();
        assertEquals(2, looks.get());
    }

    private Mailbox mailbox(int millis) {
        return new Mailbox(
                () -> {
                    looks.incrementAndGet();
                    return messages();
                },
                Duration.ofMillis(millis));
    }

    private JsonNode messages() {
        try {
            return new ObjectMapper().readTree(outbox);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
