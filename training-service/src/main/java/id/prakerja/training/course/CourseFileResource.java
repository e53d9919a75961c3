package id.prakerja.training.course;

import id.prakerja.access.Role;
import id.prakerja.sheets.SheetFormat;
import id.prakerja.sheets.SheetLimits;
import id.prakerja.sheets.SheetWriter;
import id.prakerja.sheets.Sheets;
import id.prakerja.signed.SignatureScheme;
import id.prakerja.training.allowance.Needs;
import id.prakerja.training.course.domain.Course;
import id.prakerja.training.partner.domain.Scope;
import id.prakerja.training.signature.PartnerCaller;
import id.prakerja.training.signature.PartnerRole;
import id.prakerja.training.signature.SignedRequest;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Courses by the file. */
@Path("/v1")
@Tag(name = "Courses")
public class CourseFileResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int PAGE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Sheets sheets = new Sheets(SheetLimits.STANDARD);
    private final CourseImports imports;
    private final Courses courses;
    private final PartnerCaller partner;

    CourseFileResource(CourseImports imports, Courses courses, PartnerCaller partner) {
        this.imports = imports;
        this.courses = courses;
        this.partner = partner;
    }

    /** Submits the courses of a file. */
    @POST
    @Path("/courses:batch")
    @Blocking
    @RolesAllowed(PartnerRole.INSTITUTION)
    @Needs(Scope.OFFER)
    @SecurityRequirement(name = SignatureScheme.NAME)
    @Consumes({"text/csv", "application/x-ndjson", XLSX})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submitCourses",
            summary = "Submit up to 2,000 courses in one CSV, XLSX or NDJSON file",
            description =
                    "One result a row; a row that is refused harms no other. A row with a courseId is another version of"
                            + " that course. Sent again under the same webhook-id the file gets the same answers.")
    public Uni<List<ImportedRow>> submit(@HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type, @NotNull byte[] file) {
        String name = type.getType() + "/" + type.getSubtype();
        SheetFormat format = Arrays.stream(SheetFormat.values())
                .filter(each -> each.mediaType().equals(name))
                .findFirst()
                .orElseThrow(NotSupportedException::new);
        return imports.submit(partner.signed(), format, file);
    }

    /** Writes courses as a file. */
    @GET
    @Path("/courses.csv")
    @Blocking
    @RolesAllowed({Role.OPERATOR, Role.CURATOR, Role.AUDITOR, PartnerRole.INSTITUTION})
    @SecurityRequirement(name = SignatureScheme.NAME)
    @SecurityRequirement(name = "bearer")
    @Produces("text/csv")
    @Operation(
            operationId = "exportCourses",
            summary = "Write courses as CSV, an institution its own, staff all",
            description = "With the columns that can be submitted again.")
    public StreamingOutput export() {
        Optional<String> institution = partner.ifSigned().map(SignedRequest::partnerId);
        boolean practises = partner.ifSigned()
                .filter(signed -> signed.signatory().sandbox())
                .isPresent();
        CourseFilter filter = new CourseFilter(
                Optional.empty(), Optional.empty(), institution, Optional.empty(), practises, new CourseViewer.Staff());
        return target -> write(filter, target);
    }

    private void write(CourseFilter filter, OutputStream target) throws IOException {
        try (SheetWriter writer = sheets.write(SheetFormat.CSV, target, CourseSheet.COLUMNS)) {
            Optional<UUID> after = Optional.empty();
            List<Course> page;
            do {
                page = courses.list(filter, after, PAGE).await().atMost(PATIENCE);
                for (Course course : page) {
                    writer.row(CourseSheet.write(course.courseId().toString(), course.terms()));
                    after = Optional.of(course.courseId());
                }
                writer.flush();
            } while (page.size() == PAGE);
        }
    }
}
