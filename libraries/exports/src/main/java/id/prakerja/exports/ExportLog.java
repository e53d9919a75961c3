package id.prakerja.exports;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Keeps who took which list away, when and why. Nothing is given out before it is logged. */
public interface ExportLog {

    /** Logs that an export begins; completes after the commit. */
    Uni<UUID> start(ExportRequest request);

    /** Logs how an export ended: whole, or broken off after so many rows. */
    Uni<Void> end(UUID export, long rows, boolean whole);
}
