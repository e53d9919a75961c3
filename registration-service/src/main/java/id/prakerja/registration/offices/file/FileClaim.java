package id.prakerja.registration.offices.file;

import java.util.UUID;

/** A file that one worker works through, as long as its lease lasts. */
public interface FileClaim {

    /**
     * The upload.
     *
     * @return its id, which is also that of the row that keeps the lease
     */
    UUID id();

    /**
     * Names this claim; a worker that takes the file over has another.
     *
     * @return the owner
     */
    String owner();
}
