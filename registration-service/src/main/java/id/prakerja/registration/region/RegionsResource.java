package id.prakerja.registration.region;

import id.prakerja.access.Role;
import id.prakerja.registration.region.domain.Province;
import id.prakerja.registration.region.domain.Regions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The provinces from which a domicile is chosen. */
@Path("/v1/regions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Regions", description = "Reference data: where people live")
@RolesAllowed({Role.APPLICANT, Role.OFFICER, Role.OPERATOR, Role.CURATOR, Role.FINANCE, Role.AUDITOR})
public class RegionsResource {

    private final Regions regions;

    RegionsResource(Regions regions) {
        this.regions = regions;
    }

    /**
     * The regions in force.
     *
     * @return version and provinces
     */
    @GET
    @Operation(
            operationId = "regions",
            summary = "Provinces in force",
            description = "A domicile's regency is the province's code followed by 01–29 (regency) or 71–79 (city).")
    public RegionsView regions() {
        return new RegionsView(regions.version(), regions.provinces());
    }

    /**
     * The regions as given out.
     *
     * @param version name of the division's version
     * @param provinces in the order of their codes
     */
    public record RegionsView(String version, List<Province> provinces) {}
}
