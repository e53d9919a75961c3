package id.prakerja.registration.upload;

/**
 * How much of a file has come.
 *
 * @param received bytes
 * @param declared bytes of the whole file
 */
public record UploadProgress(long received, long declared) {

    /**
     * Whether the whole file is here.
     *
     * @return true if so
     */
    public boolean isComplete() {
        return received == declared;
    }
}
