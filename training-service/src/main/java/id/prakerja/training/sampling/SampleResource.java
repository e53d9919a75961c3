package id.prakerja.training.sampling;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Samples of completions that wait, by which they are released or taken back. */
@Path("/v1/samples")
@Tag(
        name = "Samples",
        description = "Completions that wait before anybody is entitled by them, and the samples that release them.")
public class SampleResource {

    private final Samples samples;
    private final Caller caller;

    SampleResource(Samples samples, Caller caller) {
        this.samples = samples;
        this.caller = caller;
    }

    /** Draws a sample. */
    @POST
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "drawSample",
            summary = "Draw a sample at random from what waits of a platform or an institution",
            description = "Completions recorded within the last ten seconds are left for the next.")
    @APIResponse(
            responseCode = "201",
            description = "Drawn",
            content = @Content(schema = @Schema(implementation = SampleView.class)))
    @APIResponse(responseCode = "404", description = "PARTNER_UNKNOWN")
    @APIResponse(responseCode = "409", description = "NOTHING_HELD")
    public Uni<Response> draw(
            @HeaderParam(IdempotencyKey.HEADER) String idempotencyKey, @Valid @NotNull NewSample request) {
        return samples.draw(request.partnerId(), IdempotencyKey.required(idempotencyKey), caller.subject())
                .map(sample -> Response.created(URI.create("/v1/samples/" + sample.sampleId()))
                        .entity(SampleView.of(sample))
                        .build());
    }

    /** Lists samples. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "listSamples", summary = "List samples")
    public Uni<Page<SampleView>> list(@QueryParam("partnerId") String partnerId, @BeanParam PageRequest page) {
        int limit = page.limit();
        return samples.list(Optional.ofNullable(partnerId), page.positionAsId(), limit + 1)
                .map(found -> Page.of(found.stream().map(SampleView::of).toList(), limit, SampleView::sampleId));
    }

    /** Shows a sample. */
    @GET
    @Path("/{sampleId}")
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "showSample", summary = "Show a sample, what was found and what was decided")
    @APIResponse(responseCode = "200", description = "The sample")
    @APIResponse(responseCode = "404", description = "SAMPLE_UNKNOWN")
    public Uni<SampleView> show(UUID sampleId) {
        return samples.get(sampleId).map(SampleView::of);
    }

    /** Takes a finding. */
    @POST
    @Path("/{sampleId}/findings")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "recordFinding",
            summary = "Record what was found about a completion of the sample",
            description = "A later finding overrules an earlier one until the sample is concluded.")
    @APIResponse(responseCode = "200", description = "The sample as it is now")
    @APIResponse(responseCode = "404", description = "SAMPLE_UNKNOWN")
    @APIResponse(responseCode = "409", description = "SAMPLE_CONCLUDED")
    @APIResponse(responseCode = "422", description = "NOT_IN_SAMPLE")
    public Uni<SampleView> find(UUID sampleId, @Valid @NotNull NewFinding finding) {
        return samples.find(sampleId, finding, caller.subject()).map(SampleView::of);
    }

    /** Concludes a sample. */
    @POST
    @Path("/{sampleId}/conclusion")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "concludeSample",
            summary = "Release the completions of the sample or take them back",
            description =
                    "By another person than who drew it or found something. Repeated, it does what was left to do.")
    @APIResponse(responseCode = "200", description = "The sample as it is now")
    @APIResponse(responseCode = "404", description = "SAMPLE_UNKNOWN")
    @APIResponse(responseCode = "409", description = "SAMPLE_CONCLUDED, SAMPLE_INCOMPLETE, SAMPLE_FOUND_FALSE")
    public Uni<SampleView> conclude(UUID sampleId, @Valid @NotNull NewConclusion conclusion) {
        return samples.conclude(sampleId, conclusion, caller.subject()).map(SampleView::of);
    }
}
