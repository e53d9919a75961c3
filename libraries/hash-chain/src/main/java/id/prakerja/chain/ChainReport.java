package id.prakerja.chain;

/**
 * What the check of an export found.
 *
 * @param batches how many were read
 * @param entries how many were read
 * @param checkpoints how many were compared with the chain
 * @param fault the first thing that is wrong, with the line where it shows; null if nothing is
 */
public record ChainReport(long batches, long entries, int checkpoints, String fault) {

    /** Whether nothing is wrong. */
    public boolean sound() {
        return fault == null;
    }
}
