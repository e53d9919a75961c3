package id.prakerja.sealed.digests;

/**
 * A small table whose digest says which rows of the chain's tables belong together, whatever their version. While a rotation runs a row has both
 * versions, the former in its usual column and the next beside it; at the end the next takes the former's place. Its digests are
 * written only in transactions that have written one of the chain's {@link DigestTable}s before.
 *
 * @param chain name of the chain
 * @param name the table's name
 * @param key its primary key, one UUID
 * @param digest column of the digest
 * @param next column of the next version, null as long as no rotation runs
 */
public record DigestPair(String chain, String name, String key, String digest, String next) {}
