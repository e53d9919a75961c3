package id.prakerja.training.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class StatusBitsTest {

    @Test
    void placesCountFromTheHighestBitOfTheFirstByte() throws IOException {
        byte[] bits = decode(StatusBits.encode(List.of(0, 9, StatusEntry.PER_LIST - 1)));

        assertEquals(16_384, bits.length);
        assertEquals((byte) 0b1000_0000, bits[0]);
        assertEquals((byte) 0b0100_0000, bits[1]);
        assertEquals((byte) 0b0000_0001, bits[16_383]);
        assertEquals(0, bits[2]);
    }

    @Test
    void aListOfNothingIsShort() {
        assertTrue(StatusBits.encode(List.of()).length() < 100);
    }

    private static byte[] decode(String list) throws IOException {
        assertEquals('u', list.charAt(0));
        byte[] compressed = Base64.getUrlDecoder().decode(list.substring(1));
        return new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes();
    }
}
