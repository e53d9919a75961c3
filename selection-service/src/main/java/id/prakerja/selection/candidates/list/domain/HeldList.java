package id.prakerja.selection.candidates.list.domain;

/**
 * A version of a list that is held whole, as decisions name it.
 *
 * @param kind kind of the list
 * @param list its name
 * @param version the version
 * @param digest hex SHA-256 of the file that the version came in
 */
public record HeldList(ListKind kind, String list, long version, String digest) {}
