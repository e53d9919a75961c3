package id.prakerja.registration.reading.dossier;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.applicant.Actor;
import id.prakerja.registration.people.applicant.Applicant;
import id.prakerja.registration.people.applicant.Applicants;
import id.prakerja.registration.people.applicant.RegionScope;
import id.prakerja.registration.people.applicant.domain.ApplicantProblem;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.query.QueryValues;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reading applicants. */
@Path("/v1/applicants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applicants")
public class DossierResource {

    private final Applicants applicants;
    private final ApplicantList list;
    private final Dossiers dossiers;
    private final RegionScope scope;
    private final Caller caller;

    DossierResource(Applicants applicants, ApplicantList list, Dossiers dossiers, RegionScope scope, Caller caller) {
        this.applicants = applicants;
        this.list = list;
        this.dossiers = dossiers;
        this.scope = scope;
        this.caller = caller;
    }

    /** Applicants by the order in which they registered. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR, Role.OFFICER})
    @Operation(
            operationId = "listApplicants",
            summary = "List applicants in the order in which they registered",
            description = "Officers see their own region only. Everything personal is masked.")
    public Uni<Page<DossierView>> applicants(
            @Parameter(
                            description = "Only those with this status",
                            example = "READY",
                            schema = @Schema(implementation = ApplicantStatus.class))
                    @QueryParam("status")
                    String status,
            @Parameter(description = "Only those of this province", example = "32") @QueryParam("province")
                    String province,
            @BeanParam PageRequest request) {
        String region = scope.ofPresent(province);
        int limit = request.limit();
        return list.part(
                        QueryValues.oneOf("status", status, ApplicantStatus.class),
                        region,
                        request.positionAsId().orElse(null),
                        limit + 1)
                .map(views -> Page.of(views, limit, DossierView::applicantId));
    }

    /** The caller's own registration. */
    @GET
    @Path("me")
    @RolesAllowed(Role.APPLICANT)
    @Operation(
            operationId = "showOwnApplicant",
            summary = "Show one's own registration",
            description = "Found by the applicant_id of the token, else by the account that registered.")
    @APIResponse(responseCode = "200", description = "The registration")
    @APIResponse(responseCode = "404", description = "APPLICANT_UNKNOWN: this account has not registered")
    public Uni<DossierView> me() {
        return caller.applicantId()
                .map(applicants::find)
                .orElseGet(() -> applicants.findByAccount(caller.subject()))
                .map(found -> found.orElseThrow(
                        () -> Refusal.of(ApplicantProblem.APPLICANT_UNKNOWN).toException()))
                .chain(this::dossier);
    }

    /** One applicant. */
    @GET
    @Path("{id}")
    @RolesAllowed({Role.APPLICANT, Role.OFFICER, Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "showApplicant",
            summary = "Show one applicant",
            description =
                    "The person, an officer of the region, operators and auditors. Everything personal is masked.")
    @APIResponse(responseCode = "200", description = "The registration")
    @APIResponse(responseCode = "404", description = "APPLICANT_UNKNOWN")
    public Uni<DossierView> applicant(@PathParam("id") UUID id) {
        Actor actor = Actor.of(caller);
        boolean staff = caller.hasAnyRole(Role.OPERATOR, Role.AUDITOR);
        boolean mayLearnOfAbsence = staff || actor.officerRegion().isPresent();
        return applicants
                .find(id)
                .map(found -> found.orElseThrow(() -> Refusal.of(
                                mayLearnOfAbsence ? ApplicantProblem.APPLICANT_UNKNOWN : CommonProblem.FORBIDDEN)
                        .toException()))
                .invoke(applicant -> {
                    if (!staff && !actor.mayActFor(id, applicant.account, applicant.province)) {
                        throw Refusal.of(CommonProblem.FORBIDDEN).toException();
                    }
                })
                .chain(this::dossier);
    }

    private Uni<DossierView> dossier(Applicant applicant) {
        return dossiers.of(List.of(applicant)).map(views -> views.get(0));
    }
}
