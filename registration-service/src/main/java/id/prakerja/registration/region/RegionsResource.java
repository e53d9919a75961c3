package id.prakerja.registration.region;

import id.prakerja.access.Role;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.region.domain.Province;
import id.prakerja.registration.region.domain.Regency;
import id.prakerja.registration.region.domain.Regions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** The regions from which a domicile is chosen. */
@Path("/v1/regions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Regions", description = "Reference data: where people live")
@RolesAllowed({Role.APPLICANT, Role.OFFICER, Role.OPERATOR, Role.CURATOR, Role.FINANCE, Role.AUDITOR})
public class RegionsResource {

    private static final int MINUTE = 60;

    private final Regions regions;

    RegionsResource(Regions regions) {
        this.regions = regions;
    }

    /** The provinces in force. */
    @GET
    @Cache(maxAge = MINUTE, isPrivate = true)
    @Operation(operationId = "listRegions", summary = "List the provinces in force")
    public RegionsView regions() {
        return new RegionsView(regions.version(), regions.provinces());
    }

    /** The regencies and cities of a province. */
    @GET
    @Path("{province}/regencies")
    @Cache(maxAge = MINUTE, isPrivate = true)
    @Operation(operationId = "listRegencies", summary = "List the regencies and cities of a province in force")
    @APIResponse(responseCode = "200", description = "In the order of their codes")
    @APIResponse(responseCode = "404", description = "PROVINCE_NOT_IN_FORCE")
    public RegenciesView regencies(@PathParam("province") String province) {
        if (!regions.isProvince(province)) {
            throw Refusal.of(RegionProblem.PROVINCE_NOT_IN_FORCE).toException();
        }
        return new RegenciesView(
                regions.version(),
                regions.regencies().stream()
                        .filter(regency -> regency.code().startsWith(province))
                        .toList());
    }

    /**
     * The provinces as given out.
     *
     * @param version name of the division's version
     * @param provinces in the order of their codes
     */
    public record RegionsView(String version, List<Province> provinces) {}

    /**
     * The regencies and cities of a province as given out.
     *
     * @param version name of the division's version
     * @param regencies in the order of their codes
     */
    public record RegenciesView(String version, List<Regency> regencies) {}
}
