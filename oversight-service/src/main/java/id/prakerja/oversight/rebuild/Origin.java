package id.prakerja.oversight.rebuild;

import id.prakerja.oversight.archive.TopicArchive;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/** Where the records of a partition come from: the first from the archive, perhaps, and the others from Kafka. */
final class Origin {

    private final long first;
    private final long kafkaFrom;
    private final boolean whole;
    private boolean archivedTaken;

    private Origin(long first, long kafkaFrom, boolean whole) {
        this.first = first;
        this.kafkaFrom = kafkaFrom;
        this.whole = whole;
    }

    /**
     * Finds out.
     *
     * @param kafkaBegin the first record that Kafka holds
     * @param archiveFirst whether all that is archived comes from the archive, or only what Kafka no longer holds
     */
    static Origin of(TopicPartition partition, long kafkaBegin, Optional<TopicArchive> archive, boolean archiveFirst) {
        Optional<Long> begin = archive.flatMap(kept -> kept.begin(partition));
        if (begin.isEmpty() || (!archiveFirst && kafkaBegin == 0)) {
            return new Origin(kafkaBegin, kafkaBegin, kafkaBegin == 0);
        }
        long wholeUpTo = archive.flatMap(kept -> kept.wholeUpTo(partition)).orElse(0L);
        boolean whole = begin.get() == 0 && wholeUpTo >= kafkaBegin;
        return new Origin(begin.get(), archiveFirst ? Math.max(kafkaBegin, wholeUpTo) : kafkaBegin, whole);
    }

    /** Offset of the first record that is read. */
    long first() {
        return first;
    }

    /** Offset of the first record that is read from Kafka; those before are read from the archive. */
    long kafkaFrom() {
        return kafkaFrom;
    }

    /** Whether no record is missing. */
    boolean isWhole() {
        return whole;
    }

    /** Whether the archive is to be read, which it is once. */
    boolean takeArchived() {
        boolean take = !archivedTaken && first < kafkaFrom;
        archivedTaken = true;
        return take;
    }
}
