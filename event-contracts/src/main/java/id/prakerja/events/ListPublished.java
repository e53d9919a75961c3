package id.prakerja.events;

import java.time.Instant;

/**
 * A version of a priority or exclusion list is complete: {@code added + removed} changes of that version went out.
 * Whoever has applied all of them holds the version and may name it in a decision. The topic is compacted by list;
 * the higher version wins.
 *
 * <p>Topic {@code list.published}.
 *
 * @param list name of the list; also the record key
 * @param kind {@code EXCLUSION} (changes come as {@code exclusion.changed}) or {@code PRIORITY} ({@code priority.changed})
 * @param listVersion version of the list, from 1
 * @param digest lower-case hex SHA-256 of the file the version came in
 * @param members people on the list in this version
 * @param added people added since the version before
 * @param removed people removed since the version before
 * @param publishedAt when the version became complete, UTC
 */
public record ListPublished(
        String list,
        String kind,
        long listVersion,
        String digest,
        long members,
        long added,
        long removed,
        Instant publishedAt) {}
