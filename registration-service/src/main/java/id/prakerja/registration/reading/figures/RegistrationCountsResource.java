package id.prakerja.registration.reading.figures;

import id.prakerja.access.Role;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.applicant.RegionScope;
import id.prakerja.registration.reading.figures.RegistrationCounts.Filter;
import id.prakerja.registration.reading.figures.RegistrationCounts.Grouping;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.query.QueryValues;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** How many people registered, by day and place. */
@Path("/v1/figures/registrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures")
@RolesAllowed({Role.OFFICER, Role.OPERATOR, Role.AUDITOR})
public class RegistrationCountsResource {

    private static final int MINUTE = 60;

    private final RegistrationCounts counts;
    private final RegionScope scope;

    RegistrationCountsResource(RegistrationCounts counts, RegionScope scope) {
        this.counts = counts;
        this.scope = scope;
    }

    /** How many people registered. */
    @GET
    @Cache(maxAge = MINUTE, isPrivate = true)
    @Operation(
            operationId = "countRegistrationGroups",
            summary = "Count who registered, by day, province, regency, channel, disability",
            description =
                    "Read from the one count of the register, as every figure of it. Officers see their own region only.")
    @APIResponse(responseCode = "200", description = "A page of counts")
    @APIResponse(responseCode = "400", description = "FIELD_MALFORMED with the name of the parameter")
    public Uni<Page<RegistrationCount>> counts(
            @Parameter(
                            description = "Some of day, province, regency, channel, disability",
                            example = "province,channel")
                    @QueryParam("by")
                    @DefaultValue("province")
                    String by,
            @Parameter(description = "First day", example = "2020-08-27") @QueryParam("from") String from,
            @Parameter(description = "Last day", example = "2020-08-31") @QueryParam("to") String to,
            @Parameter(example = "32") @QueryParam("province") String province,
            @Parameter(example = "3273") @QueryParam("regency") String regency,
            @Parameter(example = "OFFLINE") @QueryParam("channel") String channel,
            @QueryParam("disability") Boolean disability,
            @BeanParam PageRequest request) {
        int limit = request.limit();
        Filter filter = new Filter(
                QueryValues.day("from", from),
                QueryValues.day("to", to),
                scope.of(province),
                regency,
                channel,
                disability);
        return counts.counts(groupings(by), filter, request.position().orElse(null), limit + 1)
                .map(rows -> Page.of(rows, limit, RegistrationCount::key));
    }

    private static Set<Grouping> groupings(String by) {
        Set<Grouping> groupings = EnumSet.noneOf(Grouping.class);
        try {
            for (String each : by.split(",", -1)) {
                groupings.add(Grouping.valueOf(each.strip().toUpperCase(Locale.ROOT)));
            }
            return groupings;
        } catch (IllegalArgumentException unknown) {
            throw Refusal.of(CommonProblem.FIELD_MALFORMED, "by").toException();
        }
    }
}
