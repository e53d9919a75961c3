package id.prakerja.incentive.survey;

import id.prakerja.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The surveys of all participants in figures. */
@Path("/v1/survey-figures")
@RolesAllowed({Role.FINANCE, Role.OPERATOR, Role.AUDITOR})
@Tag(name = "Surveys", description = "Paid surveys after the monthly incentives")
public class SurveyFiguresResource {

    private final SurveyFigures figures;

    SurveyFiguresResource(SurveyFigures figures) {
        this.figures = figures;
    }

    /** Counts surveys and answers. */
    @GET
    @Operation(operationId = "getSurveyFigures", summary = "Count surveys by state, and answers by question")
    @APIResponse(responseCode = "200", description = "The figures at this moment")
    public Uni<SurveyFiguresView> get() {
        return figures.present();
    }
}
