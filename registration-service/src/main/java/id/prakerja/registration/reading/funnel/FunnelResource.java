package id.prakerja.registration.reading.funnel;

import id.prakerja.access.Role;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.applicant.RegionScope;
import id.prakerja.registration.people.applicant.domain.Channel;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.query.QueryValues;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far people come. */
@Path("/v1/funnel")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures")
public class FunnelResource {

    private final Funnel funnel;
    private final RegionScope scope;

    FunnelResource(Funnel funnel, RegionScope scope) {
        this.funnel = funnel;
        this.scope = scope;
    }

    /** The funnel. */
    @GET
    @RolesAllowed({Role.OFFICER, Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "countFunnel",
            summary = "Count who has registered, is verified, is ready, and has joined",
            description =
                    "Of the people who registered in a time, by day, province or channel; or the entries of waves, by wave."
                            + " Exact at the moment of asking. Officers see their own region.")
    @APIResponse(responseCode = "200", description = "A row for each group")
    @APIResponse(responseCode = "400", description = "FIELD_MALFORMED, PROVINCE_UNKNOWN")
    public Uni<List<FunnelView>> funnel(
            @Parameter(
                            description = "How it is divided",
                            schema = @Schema(implementation = FunnelGroup.class),
                            example = "PROVINCE")
                    @QueryParam("by")
                    @DefaultValue("NONE")
                    String by,
            @Parameter(description = "Only this province", example = "32") @QueryParam("province") String province,
            @Parameter(description = "Only this channel", schema = @Schema(implementation = Channel.class))
                    @QueryParam("channel")
                    String channel,
            @Parameter(description = "Only entries of this wave", example = "6") @QueryParam("wave") Integer wave,
            @Parameter(
                            description = "Registered on this day or later, in the programme's time zone",
                            example = "2020-08-01")
                    @QueryParam("from")
                    String from,
            @Parameter(description = "Registered before this day, in the programme's time zone", example = "2020-09-01")
                    @QueryParam("until")
                    String until) {
        FunnelGroup group = QueryValues.oneOf("by", by, FunnelGroup.class);
        Channel wantedChannel = QueryValues.oneOf("channel", channel, Channel.class);
        String region = scope.ofPresent(province);
        LocalDate first = QueryValues.day("from", from);
        LocalDate last = QueryValues.day("until", until);
        if (group != FunnelGroup.WAVE && wave == null) {
            return funnel.people(group, region, wantedChannel, first, last);
        }
        // Entries are counted by wave; the day of registration does not divide them.
        if (group == FunnelGroup.DAY || first != null || last != null) {
            throw Refusal.of(CommonProblem.FIELD_MALFORMED, group == FunnelGroup.DAY ? "by" : "from")
                    .toException();
        }
        return funnel.entries(group, region, wantedChannel, wave);
    }
}
