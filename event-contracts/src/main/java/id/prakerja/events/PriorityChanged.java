package id.prakerja.events;

import java.time.Instant;

/**
 * A person was added to or removed from a version of a priority list, such as the ministry's list of laid-off and
 * furloughed workers. The record key is the alias of the identity.
 *
 * <p>Topic {@code priority.changed}.
 *
 * @param identityAlias random id that stands for the NIK: equal for one NIK, and nothing follows from it
 * @param list name of the priority list
 * @param listVersion version of the list that brought the change
 * @param prioritised true if added, false if removed
 * @param effectiveFrom from when the change holds, UTC
 */
public record PriorityChanged(
        String identityAlias, String list, long listVersion, boolean prioritised, Instant effectiveFrom) {}
