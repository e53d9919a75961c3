package id.prakerja.oversight.archive;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file with consecutive records of one partition.
 *
 * @param from offset from which on it holds what there was
 * @param next offset behind its last record
 * @param file where it is
 */
record Segment(long from, long next, Path file) {

    /** By where they begin; of those that begin together the longest first. */
    static final Comparator<Segment> ORDER =
            Comparator.comparingLong(Segment::from).thenComparing(Segment::next, Comparator.reverseOrder());

    private static final Pattern NAME = Pattern.compile("(\\d{19})-(\\d{19})\\.ndjson\\.gz");

    static String name(long from, long next) {
        return "%019d-%019d.ndjson.gz".formatted(from, next);
    }

    /** The segment that a file is; empty for any other file. */
    static Optional<Segment> of(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches()
                ? Optional.of(new Segment(Long.parseLong(name.group(1)), Long.parseLong(name.group(2)), file))
                : Optional.empty();
    }
}
