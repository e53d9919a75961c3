package id.prakerja.selection.candidates.list.domain;

import java.time.Instant;

/**
 * A version of a list added or removed a person.
 *
 * @param kind kind of the list
 * @param list its name
 * @param version the version that brought the change
 * @param identityAlias the person
 * @param listed true if added, false if removed
 * @param effectiveFrom from when the change holds, UTC
 */
public record ListChange(
        ListKind kind, String list, long version, String identityAlias, boolean listed, Instant effectiveFrom) {}
