package id.prakerja.events;

import java.time.Instant;

/**
 * A person was added to or removed from a version of an exclusion list. The record key is the alias of the identity.
 *
 * <p>Topic {@code exclusion.changed}.
 *
 * @param identityAlias random id that stands for the NIK: equal for one NIK, and nothing follows from it
 * @param list name of the exclusion list
 * @param listVersion version of the list that brought the change
 * @param excluded true if added, false if removed
 * @param effectiveFrom from when the change holds, UTC
 */
public record ExclusionChanged(
        String identityAlias, String list, long listVersion, boolean excluded, Instant effectiveFrom) {}
