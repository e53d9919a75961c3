package id.prakerja.oversight.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.prakerja.messaging.RawRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicArchiveTest {

    private static final TopicPartition PARTITION = new TopicPartition("wave.changed", 3);

    @TempDir
    Path folder;

    private TopicArchive archive;

    @BeforeEach
    void open() {
        archive = new TopicArchive(folder, new ObjectMapper().registerModule(new JavaTimeModule()));
    }

    @Test
    void givesBackEachRecordAsItWas() {
        RawRecord full = new RawRecord(
                PARTITION.topic(),
                PARTITION.partition(),
                0,
                "6",
                Instant.parse("2020-08-27T05:00:00.123Z"),
                Map.of("ce_id", "a", "traceparent", "b\nc"),
                new byte[] {0, -1, 10, 13});
        RawRecord bare =
                new RawRecord(PARTITION.topic(), PARTITION.partition(), 1, null, Instant.EPOCH, Map.of(), null);
        archive.append(PARTITION, 0, List.of(full, bare));

        List<RawRecord> read = read(2);
        assertEquals(full.headers(), read.get(0).headers());
        assertEquals(full.timestamp(), read.get(0).timestamp());
        assertEquals("6", read.get(0).key());
        assertTrue(Arrays.equals(full.value(), read.get(0).value()));
        assertEquals(bare, read.get(1));
    }

    @Test
    void isReadInTheOrderOfTheOffsetsAndOnceWhereTwoInstancesHaveArchivedTheSame() {
        append(0, 0, 1, 2);
        append(0, 0, 1);
        append(3, 5, 6);
        append(2, 2, 5, 6, 7);

        assertEquals(List.of(0L, 1L, 2L, 5L, 6L, 7L), offsets(100));
        assertEquals(List.of(0L, 1L, 2L, 5L), offsets(6));
        assertEquals(Optional.of(8L), archive.end(PARTITION));
        assertEquals(Optional.of(8L), archive.wholeUpTo(PARTITION));
    }

    @Test
    void endsAtItsFirstGapAndGoesOnBehindItsLastRecord() {
        append(0, 0, 1);
        append(5, 5, 6);

        assertEquals(List.of(0L, 1L), offsets(100));
        assertEquals(Optional.of(2L), archive.wholeUpTo(PARTITION));
        assertEquals(Optional.of(7L), archive.end(PARTITION));
    }

    @Test
    void stopsWhenWhoReadsWantsNoMore() {
        append(0, 0, 1, 2);

        assertFalse(archive.read(PARTITION, 3, 2, batch -> false));
    }

    @Test
    void nothingIsThereBeforeAnythingIsKeptNorOfAFileThatWasNotFinished() throws IOException {
        assertEquals(Optional.empty(), archive.begin(PARTITION));
        Path home = Files.createDirectories(folder.resolve("wave.changed").resolve("3"));
        Files.writeString(home.resolve("0.unfinished"), "half");

        assertEquals(Optional.empty(), archive.end(PARTITION));
        assertEquals(List.of(), offsets(100));
    }

    @Test
    void aDamagedFileIsNoticedAndNotPassedOver() throws IOException {
        append(0, 0, 1, 2);
        Path file;
        try (Stream<Path> files = Files.walk(folder)) {
            file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes);

        assertThrows(UncheckedIOException.class, () -> read(100));
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 9));
        assertThrows(UncheckedIOException.class, () -> read(100));
    }

    private void append(long from, long... offsets) {
        archive.append(
                PARTITION,
                from,
                LongStream.of(offsets).mapToObj(TopicArchiveTest::record).toList());
    }

    private static RawRecord record(long offset) {
        return new RawRecord(
                PARTITION.topic(),
                PARTITION.partition(),
                offset,
                "6",
                Instant.EPOCH.plusSeconds(offset),
                Map.of("ce_id", "id-" + offset),
                ("{\"n\":" + offset + "}").getBytes(StandardCharsets.UTF_8));
    }

    private List<Long> offsets(long before) {
        return read(before).stream().map(RawRecord::offset).toList();
    }

    private List<RawRecord> read(long before) {
        List<RawRecord> read = new ArrayList<>();
        assertTrue(archive.read(PARTITION, before, 2, read::addAll));
        return read;
    }
}
