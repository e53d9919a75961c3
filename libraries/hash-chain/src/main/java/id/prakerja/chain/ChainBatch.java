package id.prakerja.chain;

import java.time.Instant;
import java.util.UUID;

/**
 * A batch at its place in the chain.
 *
 * @param number its place, from 1
 * @param batchId the batch
 * @param postedAt when it was written, UTC
 * @param entries lines of it
 */
public record ChainBatch(long number, UUID batchId, Instant postedAt, int entries) {

    String text() {
        return number + " " + batchId + " " + postedAt + " " + entries + "\n";
    }
}
