package id.prakerja.oversight.archive;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SequenceWriter;
import id.prakerja.messaging.RawRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.common.TopicPartition;

/**
 * Records of topics in files, {@code <topic>/<partition>/<from>-<next>.ndjson.gz}, one record a line. A file appears whole or not at
 * all and is never changed; two instances that archive at once write files that overlap, which are read as if they did not. Damage
 * is found by the checksum of each file.
 */
public final class TopicArchive {

    private final Path folder;
    private final ObjectMapper json;

    /** An archive in a folder, which need not be there yet. */
    public TopicArchive(Path folder, ObjectMapper json) {
        this.folder = folder;
        this.json = json;
    }

    /** From where on records of a partition are kept; empty if none are. */
    public Optional<Long> begin(TopicPartition partition) {
        return segments(partition).stream().findFirst().map(Segment::from);
    }

    /** Offset behind the last record that is kept, where the archive is to go on; empty if none are. */
    public Optional<Long> end(TopicPartition partition) {
        return segments(partition).stream().map(Segment::next).max(Comparator.naturalOrder());
    }

    /** Offset behind the last record before which none is missing since the beginning of the archive; empty if none are kept. */
    public Optional<Long> wholeUpTo(TopicPartition partition) {
        Optional<Long> whole = Optional.empty();
        for (Segment segment : segments(partition)) {
            if (whole.isPresent() && segment.from() > whole.get()) {
                break;
            }
            whole = Optional.of(Math.max(whole.orElse(0L), segment.next()));
        }
        return whole;
    }

    /**
     * Keeps records.
     *
     * @param from offset from which on these are all there were
     * @param records in their order, at least one
     */
    void append(TopicPartition partition, long from, List<RawRecord> records) {
        long next = records.get(records.size() - 1).offset() + 1;
        Path home = home(partition);
        try {
            Files.createDirectories(home);
            Path unfinished = home.resolve(UUID.randomUUID() + ".unfinished");
            try (OutputStream file = Files.newOutputStream(unfinished);
                    OutputStream packed = new GZIPOutputStream(file);
                    SequenceWriter lines = json.writerFor(RawRecord.class)
                            .withRootValueSeparator("\n")
                            .writeValues(packed)) {
                lines.writeAll(records);
            }
            try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(
                    unfinished,
                    home.resolve(Segment.name(from, next)),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be archived".formatted(partition), e);
        }
    }

    /**
     * Reads records once each, in their order, up to the first gap.
     *
     * @param before offset of the first record that is not wanted
     * @param atOnce records in a batch at most
     * @param taker takes a batch and says whether to go on
     * @return whether all were taken
     * @throws UncheckedIOException if a file is damaged
     */
    public boolean read(TopicPartition partition, long before, int atOnce, Predicate<List<RawRecord>> taker) {
        long position = begin(partition).orElse(0L);
        for (Segment segment : segments(partition)) {
            if (segment.from() > position || segment.from() >= before) {
                return true;
            }
            if (!read(segment, position, before, atOnce, taker)) {
                return false;
            }
            position = Math.max(position, segment.next());
        }
        return true;
    }

    private boolean read(Segment segment, long position, long before, int atOnce, Predicate<List<RawRecord>> taker) {
        ObjectReader reader = json.readerFor(RawRecord.class);
        try (InputStream file = Files.newInputStream(segment.file());
                InputStream lines = new BufferedInputStream(new GZIPInputStream(file));
                MappingIterator<RawRecord> records = reader.readValues(lines)) {
            List<RawRecord> batch = new ArrayList<>();
            while (records.hasNextValue()) {
                RawRecord record = records.nextValue();
                if (record.offset() >= position && record.offset() < before) {
                    batch.add(record);
                }
                if (batch.size() == atOnce) {
                    if (!taker.test(batch)) {
                        return false;
                    }
                    batch = new ArrayList<>();
                }
            }
            return batch.isEmpty() || taker.test(batch);
        } catch (IOException e) {
            throw new UncheckedIOException("%s is damaged".formatted(segment.file()), e);
        }
    }

    private List<Segment> segments(TopicPartition partition) {
        Path home = home(partition);
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(home)) {
            return files.flatMap(file -> Segment.of(file).stream())
                    .sorted(Segment.ORDER)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path home(TopicPartition partition) {
        return folder.resolve(partition.topic()).resolve(Integer.toString(partition.partition()));
    }
}
