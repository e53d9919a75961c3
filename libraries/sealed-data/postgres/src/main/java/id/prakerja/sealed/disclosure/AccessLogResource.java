package id.prakerja.sealed.disclosure;

import id.prakerja.access.Role;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.rest.query.QueryValues;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who has seen whose personal data. */
@Path("/v1/personal-data-accesses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
@RolesAllowed(Role.AUDITOR)
public class AccessLogResource {

    private final AccessLog log;

    AccessLogResource(AccessLog log) {
        this.log = log;
    }

    /**
     * Who has seen whose personal data, latest first.
     *
     * @param applicantId only of this person
     * @param viewer only by this account
     * @param purpose only for this purpose
     * @param from not before, UTC
     * @param until before, UTC
     * @param request which part of the list
     * @return entries
     */
    @GET
    @Operation(
            operationId = "listPersonalDataAccesses",
            summary = "List who has seen whose personal data and why, latest first",
            description = "For auditors alone. No entry holds the data themselves.")
    public Uni<Page<DataAccess>> accesses(
            @Parameter(description = "Only of this person") @QueryParam("applicantId") UUID applicantId,
            @Parameter(description = "Only by this account") @QueryParam("viewer") String viewer,
            @Parameter(description = "Only for this purpose", example = "AUDIT") @QueryParam("purpose") String purpose,
            @Parameter(description = "Not before", example = "2020-08-01T00:00:00Z") @QueryParam("from") String from,
            @Parameter(description = "Before", example = "2020-09-01T00:00:00Z") @QueryParam("until") String until,
            @BeanParam PageRequest request) {
        int limit = request.limit();
        Purpose wanted = purpose == null ? null : AccessReason.of(purpose, null).purpose();
        return log.list(
                        new AccessLog.Filter(
                                applicantId,
                                viewer,
                                wanted,
                                QueryValues.instant("from", from),
                                QueryValues.instant("until", until)),
                        request.positionAsId().orElse(null),
                        limit + 1)
                .map(found -> Page.of(found, limit, DataAccess::id));
    }
}
