package id.prakerja.uploads;

import java.time.Instant;

/**
 * How much of a file has come.
 *
 * @param received bytes
 * @param declared bytes of the whole file
 * @param expiresAt when it is given up unless a part comes, UTC
 * @param metadata what the sender said of the file, as in the header Upload-Metadata, or null
 */
public record UploadProgress(long received, long declared, Instant expiresAt, String metadata) {

    /** Whether the whole file is here. */
    public boolean isComplete() {
        return received == declared;
    }
}
