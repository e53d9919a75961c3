package id.prakerja.rest.body;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CountedBodyTest {

    private static final byte[] BODY = {1, 2, 3, -1};

    private final AtomicInteger refused = new AtomicInteger();

    @Test
    void aBodyWithinTheLimitIsReadToItsEnd() throws IOException {
        try (InputStream body = counted(BODY.length)) {
            assertEquals(1, body.read());
            assertEquals(1, body.skip(1));
            assertArrayEquals(new byte[] {3, -1}, body.readAllBytes());
            assertEquals(-1, body.read());
            assertEquals(0, body.skip(1));
        }
        assertEquals(0, refused.get());
    }

    @Test
    void everyWayOfReadingCountsAndTheRefusalIsToldOnce() throws IOException {
        try (InputStream body = counted(1)) {
            assertThrows(BodyTooLargeException.class, () -> body.skip(2));
            assertThrows(BodyTooLargeException.class, body::read);
            assertThrows(BodyTooLargeException.class, body::readAllBytes);
        }
        assertEquals(1, refused.get());
    }

    @Test
    void whatWasNotReadCountsWhenItIsClosed() {
        assertThrows(BodyTooLargeException.class, counted(3)::close);
        assertEquals(1, refused.get());
    }

    private InputStream counted(long most) {
        return new CountedBody(new ByteArrayInputStream(BODY), most, refused::incrementAndGet);
    }
}
