package id.prakerja.uploads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.prakerja.refusal.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the headers of tus. */
class TusHeadersTest {

    private static final byte[] HELLO = "hello world".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=",
                "md5 XrY7u+Ae7tCTyyK7j1rNww==",
                "sha256 uU0nuZNNPgilLlLX2n2r+sSE7+N6U4DukIj3rOLvzek="
            })
    void aPartWithItsChecksumIsTaken(String header) {
        UploadChecksum.require(header, HELLO);
    }

    @Test
    void aDamagedPartIsRefused() {
        assertCode(
                UploadProblem.UPLOAD_CHECKSUM_MISMATCH,
                () -> UploadChecksum.require("sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=", new byte[] {1}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"crc32 AAAA", "sha1", "sha1 ???", ""})
    void anUnknownChecksumIsRefused(String header) {
        assertCode(UploadProblem.UPLOAD_CHECKSUM_UNKNOWN, () -> UploadChecksum.require(header, HELLO));
    }

    @Test
    void metadataIsReadAndOfItOnlyWhatIsNamedIsKept() {
        Map<String, String> values = UploadMetadata.read("format Q1NW, filename QnVkaS5jc3Y=,flag");

        assertEquals(Map.of("format", "CSV", "filename", "Budi.csv", "flag", ""), values);
        assertEquals("format Q1NW", UploadMetadata.write(values, Set.of("format")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"format ?", "a b c", ",", "format Q1NW,format Q1NW"})
    void metadataOfAnotherFormIsRefused(String header) {
        assertCode(UploadProblem.UPLOAD_METADATA_MALFORMED, () -> UploadMetadata.read(header));
    }

    private static void assertCode(UploadProblem code, Runnable action) {
        RefusedException refused = assertThrows(RefusedException.class, action::run);
        assertEquals(code, refused.refusal().code());
    }
}
