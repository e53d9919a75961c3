package id.prakerja.selection.draw.proof.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.selection.draw.proof.domain.ByteRange.Part;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @Test
    void aRangeIsTheBytesThatThereAre() {
        assertEquals(Optional.of(new Part(0, 10)), in("bytes=0-9", 100));
        assertEquals(Optional.of(new Part(90, 10)), in("bytes=90-", 100));
        assertEquals(Optional.of(new Part(90, 10)), in("bytes=90-5000", 100));
        assertEquals(Optional.of(new Part(70, 30)), in("bytes=-30", 100));
        assertEquals(Optional.of(new Part(0, 100)), in("bytes=-300", 100));
    }

    @Test
    void whatTheFileDoesNotHaveIsNoPart() {
        assertEquals(Optional.empty(), in("bytes=100-", 100));
        assertEquals(Optional.empty(), in("bytes=-0", 100));
        assertEquals(Optional.empty(), in("bytes=0-", 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes=-",
                "bytes=5-4",
                "bytes=0-1,3-4",
                "lines=0-1",
                "bytes=a-b",
                "bytes=99999999999999999999-"
            })
    void whatCannotBeReadIsIgnored(String header) {
        assertEquals(Optional.empty(), ByteRange.of(header));
    }

    private static Optional<Part> in(String header, long length) {
        return ByteRange.of(header).orElseThrow().in(length);
    }
}
