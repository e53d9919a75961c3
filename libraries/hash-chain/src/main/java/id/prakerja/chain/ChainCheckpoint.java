package id.prakerja.chain;

import id.prakerja.transparency.Checkpoint;
import id.prakerja.transparency.Hash;
import id.prakerja.transparency.NoteSigner;
import id.prakerja.transparency.SignedNote;

/** The end of a chain at one moment, signed: whoever keeps one finds out if anything before it is rewritten. */
public final class ChainCheckpoint {

    private ChainCheckpoint() {}

    /**
     * Signs the end of the chain, as a note of three lines: the signer's name, the number of the last batch, its hash.
     *
     * @param signer of the chain, named by its origin
     */
    public static SignedNote sign(NoteSigner signer, long number, ChainHash hash) {
        return signer.sign(new Checkpoint(signer.key().name(), number, Hash.of(hash.bytes())).text());
    }
}
