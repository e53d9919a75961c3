package id.prakerja.registration.offices.offline;

import id.prakerja.access.Role;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.offices.offline.domain.WrittenForm;
import id.prakerja.registration.people.applicant.RegistrationConfig;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.sheets.SheetFormat;
import id.prakerja.sheets.SheetWriter;
import id.prakerja.sheets.Sheets;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Empty sheets for offices. */
@Path("/v1/offline-templates")
@Tag(name = "Offline registration")
@RolesAllowed({Role.OFFICER, Role.OPERATOR, Role.AUDITOR})
public class OfflineTemplatesResource {

    private static final Map<String, String> MADE_UP = Map.ofEntries(
            Map.entry("nik", "9901010107900001"),
            Map.entry("kk", "9901010101150001"),
            Map.entry("name", "Budi Rekaan"),
            Map.entry("birthDate", "1990-07-01"),
            Map.entry("gender", "MALE"),
            Map.entry("email", "budi@example.id"),
            Map.entry("phone", "081234567890"),
            Map.entry("province", "32"),
            Map.entry("regency", "3273"),
            Map.entry("address", "Jalan Merdeka 1"),
            Map.entry("education", "SMA"),
            Map.entry("occupationGroup", "LAID_OFF"),
            Map.entry("inFormalEducation", "tidak"),
            Map.entry("desiredTrainings", "SALES / DIGITAL"),
            Map.entry("disability", "tidak"));

    private final Sheets sheets;
    private final RegistrationConfig config;

    OfflineTemplatesResource(Sheets sheets, RegistrationConfig config) {
        this.sheets = sheets;
        this.config = config;
    }

    /**
     * An empty sheet; with a made-up person in it where made-up people are let in, or where the format has no heading.
     *
     * @throws IOException never: it is written to memory
     */
    @GET
    @Path("{format}")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "findOfflineTemplate", summary = "Get an empty sheet with the columns of the form")
    @APIResponse(responseCode = "200", description = "NDJSON, CSV or XLSX")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such format")
    public Response template(
            @Parameter(schema = @Schema(enumeration = {"ndjson", "csv", "xlsx"})) @PathParam("format") String format)
            throws IOException {
        SheetFormat wanted = Arrays.stream(SheetFormat.values())
                .filter(each -> each.ending().equals(format))
                .findFirst()
                .orElseThrow(() -> Refusal.of(CommonProblem.NOT_FOUND).toException());
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        try (SheetWriter writer = sheets.write(wanted, sheet, WrittenForm.COLUMNS)) {
            if (config.syntheticPeople() || wanted == SheetFormat.NDJSON) {
                writer.row(MADE_UP);
            }
        }
        return Response.ok(sheet.toByteArray(), wanted.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"pendaftar." + wanted.ending() + "\"")
                .build();
    }
}
