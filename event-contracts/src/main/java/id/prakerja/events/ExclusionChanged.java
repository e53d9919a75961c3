package id.prakerja.events;

import java.time.Instant;

/**
 * A person was added to or removed from a version of an exclusion list. The record key is the identity digest.
 *
 * <p>Topic {@code exclusion.changed}.
 *
 * @param identityDigest lower-case hex HMAC-SHA-256 of the NIK
 * @param list name of the exclusion list
 * @param listVersion version of the list that brought the change
 * @param excluded true if added, false if removed
 * @param effectiveFrom from when the change holds, UTC
 */
public record ExclusionChanged(
        String identityDigest, String list, long listVersion, boolean excluded, Instant effectiveFrom) {}
