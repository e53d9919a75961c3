package id.prakerja.training.figures;

import id.prakerja.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The figures of the whole service. */
@Path("/v1/figures")
@Tag(name = "Figures", description = "What happened in all, for reports.")
public class FiguresResource {

    private final FiguresStore store;

    FiguresResource(FiguresStore store) {
        this.store = store;
    }

    /** Adds the figures up. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "showFigures",
            summary = "Show accounts, enrolments, completions and rupiah, in all and per partner")
    public Uni<Figures> get() {
        return store.figures();
    }
}
