package id.prakerja.incentive.report;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.rest.problem.Problems;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reports of partners that contradict what is known, for the people who judge them. */
@Path("/v1/disputed-reports")
@Tag(name = "Disputed reports", description = "What partners reported and nobody may decide but a person")
public class DisputeResource {

    private static final UUID START = new UUID(0, 0);

    private final Caller caller;
    private final Clock clock;

    DisputeResource(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * How a dispute was settled.
     *
     * @param note what was found and done
     */
    @Schema(name = "Resolution")
    public record Resolution(
            @NotBlank @Size(max = 1000) @Schema(examples = "Partner confirms by letter that only one payment was made")
            String note) {}

    /**
     * Lists disputed reports.
     *
     * @param resolved only those resolved, only those not, or null for all
     * @param page which part
     * @return oldest first
     */
    @GET
    @RolesAllowed({Role.FINANCE, Role.OPERATOR, Role.AUDITOR})
    @Operation(summary = "Disputed reports")
    @APIResponse(responseCode = "200", description = "A part of the list")
    public Uni<Page<DisputeView>> list(
            @QueryParam("resolved")
                    @Parameter(
                            description = "Only those already resolved, or only those that are not",
                            example = "false")
                    Boolean resolved,
            @BeanParam PageRequest page) {
        int limit = page.limit();
        UUID after = page.positionAsId().orElse(START);
        return Panache.withSession(() -> (resolved == null
                                ? DisputedReport.find("reportId > ?1 order by reportId", after)
                                : DisputedReport.find(
                                        "reportId > ?1 and status = ?2 order by reportId",
                                        after,
                                        resolved ? DisputedReport.Status.RESOLVED : DisputedReport.Status.OPEN))
                        .range(0, limit)
                        .<DisputedReport>list())
                .map(reports -> reports.stream().map(DisputeView::of).toList())
                .map(views -> Page.of(views, limit, DisputeView::reportId));
    }

    /**
     * Shows one disputed report.
     *
     * @param id the report
     * @return the report
     */
    @GET
    @Path("/{id}")
    @RolesAllowed({Role.FINANCE, Role.OPERATOR, Role.AUDITOR})
    @Operation(summary = "One disputed report")
    @APIResponse(responseCode = "200", description = "The report")
    @APIResponse(responseCode = "404", description = "DISPUTE_UNKNOWN")
    public Uni<DisputeView> get(@PathParam("id") UUID id) {
        return Panache.withSession(() -> DisputedReport.<DisputedReport>findById(id))
                .onItem()
                .ifNull()
                .failWith(() -> Problems.of(ReportProblem.DISPUTE_UNKNOWN))
                .map(DisputeView::of);
    }

    /**
     * Records how a dispute was settled.
     *
     * @param id the report
     * @param resolution what was found and done
     * @return the report as it is now
     */
    @POST
    @Path("/{id}/resolution")
    @RolesAllowed(Role.FINANCE)
    @Operation(
            summary = "Record how a dispute was settled",
            description = "Changes no payout: a held one is released, a wrong payment recovered, by a step of its own."
                    + " Needs no Idempotency-Key: a report is resolved once.")
    @APIResponse(responseCode = "200", description = "Recorded")
    @APIResponse(responseCode = "404", description = "DISPUTE_UNKNOWN")
    @APIResponse(responseCode = "409", description = "DISPUTE_RESOLVED")
    public Uni<DisputeView> resolve(@PathParam("id") UUID id, @NotNull @Valid Resolution resolution) {
        String by = caller.subject();
        return Panache.withTransaction(() -> DisputedReport.<DisputedReport>findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> Problems.of(ReportProblem.DISPUTE_UNKNOWN))
                .invoke(report -> {
                    if (report.status == DisputedReport.Status.RESOLVED) {
                        throw Problems.of(ReportProblem.DISPUTE_RESOLVED);
                    }
                    report.resolve(resolution.note(), by, clock.instant());
                })
                .map(DisputeView::of));
    }
}
