package id.prakerja.selection.draw.proof;

import java.util.List;

/**
 * A leaf of a Merkle tree with what proves that it is one.
 *
 * @param leaf its canonical form
 * @param index its place in the tree, from 0
 * @param path its audit path, lowest first
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Inclusion(byte[] leaf, int index, List<byte[]> path) {}
