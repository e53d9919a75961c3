package id.prakerja.training.figures;

import id.prakerja.access.Role;
import id.prakerja.training.course.Courses;
import id.prakerja.training.sampling.Samples;
import id.prakerja.training.signal.Flags;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What waits for somebody. */
@Path("/v1/figures/waiting")
@Tag(name = "Figures")
public class WaitingFiguresResource {

    private final Courses courses;
    private final Flags flags;
    private final Samples samples;

    WaitingFiguresResource(Courses courses, Flags flags, Samples samples) {
        this.courses = courses;
        this.flags = flags;
        this.samples = samples;
    }

    /** Counts what waits. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.CURATOR, Role.AUDITOR})
    @Operation(
            operationId = "countWaiting",
            summary = "Count what waits for somebody: courses, flags, held completions",
            description = "As many as there are, while the lists of them come in pages.")
    @APIResponse(responseCode = "200", description = "At this moment")
    public Uni<WaitingFigures> count() {
        return courses.countPending()
                .chain(pending -> flags.countOpen()
                        .chain(open -> samples.countHeld().map(waiting -> new WaitingFigures(pending, open, waiting))));
    }
}
