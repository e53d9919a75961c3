package id.prakerja.registration.reading.search;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.registration.people.applicant.RegionScope;
import id.prakerja.registration.reading.dossier.DossierView;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Searching applicants. */
@Path("/v1/applicant-searches")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applicants")
public class SearchResource {

    private final ApplicantSearch search;
    private final RegionScope scope;
    private final Caller caller;

    SearchResource(ApplicantSearch search, RegionScope scope, Caller caller) {
        this.search = search;
        this.scope = scope;
        this.caller = caller;
    }

    /** Searches applicants. */
    @POST
    @RolesAllowed({Role.OFFICER, Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "searchApplicants",
            summary = "Search applicants, by number, contact, status, region, channel, wave or time",
            description =
                    "Stores nothing but the fact of the search. Officers find people of their own region. NIK, phone and e-mail"
                            + " are given whole; what is found is masked.")
    @APIResponse(responseCode = "200", description = "Masked dossiers")
    @APIResponse(responseCode = "400", description = "PURPOSE_REQUIRED, CRITERIA_REQUIRED, PROVINCE_UNKNOWN")
    @APIResponse(responseCode = "422", description = "SEARCH_TOO_WIDE")
    public Uni<Page<DossierView>> search(@BeanParam PageRequest request, @NotNull @Valid SearchCriteria wanted) {
        int limit = request.limit();
        return search.find(
                        caller,
                        wanted,
                        scope.ofPresent(wanted.province()),
                        request.positionAsId().orElse(null),
                        limit + 1)
                .map(found -> Page.of(found, limit, DossierView::applicantId));
    }
}
