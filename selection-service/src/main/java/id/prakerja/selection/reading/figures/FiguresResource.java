package id.prakerja.selection.reading.figures;

import id.prakerja.access.Caller;
import id.prakerja.selection.open.OpenToAll;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures of the programme. */
@Path("/v1/figures")
@Tag(name = "Figures")
@Produces(MediaType.APPLICATION_JSON)
public class FiguresResource {

    private final ProgrammeFigures programmeFigures;
    private final Caller caller;

    FiguresResource(ProgrammeFigures programmeFigures, Caller caller) {
        this.programmeFigures = programmeFigures;
        this.caller = caller;
    }

    /** Figures of the programme. */
    @GET
    @PermitAll
    @OpenToAll
    @Operation(
            operationId = "showProgrammeFigures",
            summary = "Show figures of the programme, as selection counts them",
            description = "Without a token as they were up to a minute ago.")
    public Uni<ProgrammeFiguresView> programme() {
        return caller.isAnonymous() ? programmeFigures.remembered() : programmeFigures.count();
    }
}
