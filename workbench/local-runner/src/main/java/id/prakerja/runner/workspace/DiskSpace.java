package id.prakerja.runner.workspace;

import id.prakerja.runner.failure.PlainFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at the disk before databases do, whose own message would be long. */
public final class DiskSpace {

    /** What the suite and a demo need with room to spare, in bytes. */
    public static final long NEEDED = 2L * 1024 * 1024 * 1024;

    private static final long MEGABYTE = 1024 * 1024;

    private DiskSpace() {}

    /**
     * Passes if the disk of the folder has that many bytes free.
     *
     * @throws PlainFailure if it has not
     */
    public static void require(Path folder, long bytes) {
        long free;
        try {
            free = Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new PlainFailure("The disk of %s cannot be read: %s.".formatted(folder, e.getMessage()), e);
        }
        if (free < bytes) {
            throw new PlainFailure("The disk of %s has %,d MB free, but %,d MB are needed."
                    .formatted(folder, free / MEGABYTE, bytes / MEGABYTE));
        }
    }
}
