package id.prakerja.registration.people.disclosure;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.applicant.Actor;
import id.prakerja.registration.people.applicant.Applicant;
import id.prakerja.registration.people.applicant.Applicants;
import id.prakerja.registration.people.applicant.domain.ApplicantProblem;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.sealed.disclosure.AccessLog;
import id.prakerja.sealed.disclosure.AccessLog.Filter;
import id.prakerja.sealed.disclosure.AccessReason;
import id.prakerja.sealed.disclosure.DataAccess;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The one place where staff see personal data without a mask, and where a person sees who did. */
@Path("/v1/applicants/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data")
public class DisclosureResource {

    private final Applicants applicants;
    private final Disclosure disclosure;
    private final AccessLog log;
    private final Caller caller;

    DisclosureResource(Applicants applicants, Disclosure disclosure, AccessLog log, Caller caller) {
        this.applicants = applicants;
        this.disclosure = disclosure;
        this.log = log;
        this.caller = caller;
    }

    /** Personal data without a mask. */
    @GET
    @Path("personal-data")
    @RolesAllowed({Role.OFFICER, Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "readPersonalData",
            summary = "Read personal data without a mask, for a purpose",
            description =
                    "Officers see people of their own region. Who looked, at what and why is written down for good, and the"
                            + " person can see it.")
    @APIResponse(responseCode = "200", description = "The fields asked for")
    @APIResponse(responseCode = "400", description = "PURPOSE_REQUIRED, FIELD_MALFORMED")
    @APIResponse(responseCode = "404", description = "APPLICANT_UNKNOWN")
    public Uni<Map<String, Object>> personalData(
            @PathParam("id") UUID id,
            @Parameter(
                            description =
                                    "Some of nik, kk, name, birthDate, phone, email, address; only what is needed",
                            required = true,
                            example = "name")
                    @QueryParam("field")
                    List<String> fields,
            @Parameter(description = "Why", required = true, example = "APPEAL") @QueryParam("purpose") String purpose,
            @Parameter(description = "Number of the case", example = "PGD-2020-00017") @QueryParam("reference")
                    String reference) {
        AccessReason reason = AccessReason.of(purpose, reference);
        List<String> wanted = Disclosure.known(fields);
        return visible(id).chain(applicant -> disclosure.disclose(caller, applicant, wanted, reason));
    }

    /** Who has seen the personal data of one person. */
    @GET
    @Path("personal-data-accesses")
    @RolesAllowed({Role.APPLICANT, Role.AUDITOR})
    @Operation(
            operationId = "listAccessesToApplicant",
            summary = "List who has seen this person's data and why, latest first",
            description = "For the person and for auditors. The person sees the office, not the account.")
    public Uni<Page<DataAccess>> accesses(@PathParam("id") UUID id, @BeanParam PageRequest request) {
        int limit = request.limit();
        boolean auditor = caller.hasRole(Role.AUDITOR);
        return (auditor ? Uni.createFrom().voidItem() : visible(id).replaceWithVoid())
                .chain(() -> log.list(Filter.of(id), request.positionAsId().orElse(null), limit + 1))
                .map(entries -> auditor
                        ? entries
                        : entries.stream().map(DataAccess::withoutViewer).toList())
                .map(entries -> Page.of(entries, limit, DataAccess::id));
    }

    private Uni<Applicant> visible(UUID id) {
        Actor actor = Actor.of(caller);
        boolean staff = caller.hasAnyRole(Role.OPERATOR, Role.AUDITOR);
        return applicants.find(id).map(found -> {
            Applicant applicant = found.orElseThrow(() -> Refusal.of(
                            staff || actor.officerRegion().isPresent()
                                    ? ApplicantProblem.APPLICANT_UNKNOWN
                                    : CommonProblem.FORBIDDEN)
                    .toException());
            if (!staff && !actor.mayActFor(id, applicant.account, applicant.province)) {
                throw Refusal.of(CommonProblem.FORBIDDEN).toException();
            }
            return applicant;
        });
    }
}
