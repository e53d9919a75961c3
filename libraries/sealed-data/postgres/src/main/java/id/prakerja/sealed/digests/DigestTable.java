package id.prakerja.sealed.digests;

import java.util.List;

/**
 * A table that holds digests of a chain, all of a row of one version, which stands beside them in the column {@code digest_version}. The
 * feature that keeps it says so by producing a bean of this type. Tables of one chain are locked in the order of their names, and whoever writes
 * several in a transaction begins with the first. The names are written in the code and never come from outside.
 *
 * @param chain name of the chain
 * @param name the table's name
 * @param key its primary key, one UUID
 * @param digests columns of the digests
 */
public record DigestTable(String chain, String name, String key, List<String> digests) {}
