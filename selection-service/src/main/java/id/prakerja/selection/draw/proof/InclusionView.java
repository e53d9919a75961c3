package id.prakerja.selection.draw.proof;

import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The proof that a Merkle tree with a published root has a certain leaf, to be checked as RFC 9162, section 2.1.3.2, says.
 *
 * @param leaf the leaf's canonical form, hex
 * @param index its place in the tree, from 0
 * @param size leaves of the tree
 * @param path hashes beside the way to the root, lowest first, hex
 * @param root the published root, hex
 */
@Schema(name = "InclusionProof")
record InclusionView(String leaf, int index, long size, List<String> path, String root) {

    static InclusionView of(Inclusion inclusion, long size, String root) {
        HexFormat hex = HexFormat.of();
        return new InclusionView(
                hex.formatHex(inclusion.leaf()),
                inclusion.index(),
                size,
                inclusion.path().stream().map(hex::formatHex).toList(),
                root);
    }
}
