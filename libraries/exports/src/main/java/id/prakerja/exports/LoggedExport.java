package id.prakerja.exports;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An export that was taken.
 *
 * @param id the export
 * @param name of the list
 * @param format how it was written
 * @param filters which rows were asked for
 * @param after where it went on from; null from the beginning
 * @param reason what for
 * @param startedBy who: an account
 * @param startedAt when, UTC
 * @param endedAt when it ended, UTC; null while under way
 * @param rows rows given out; null while under way
 * @param whole whether it was given out to its end, or broke off; null while under way
 */
public record LoggedExport(
        UUID id,
        String name,
        String format,
        Map<String, String> filters,
        String after,
        String reason,
        String startedBy,
        Instant startedAt,
        Instant endedAt,
        Long rows,
        Boolean whole) {}
