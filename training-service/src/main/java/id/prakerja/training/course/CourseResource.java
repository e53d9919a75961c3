package id.prakerja.training.course;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.rest.idempotency.ContentDigest;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.rest.problem.Problems;
import id.prakerja.rest.query.QueryValues;
import id.prakerja.signed.SignatureScheme;
import id.prakerja.training.allowance.Needs;
import id.prakerja.training.course.domain.Course;
import id.prakerja.training.course.domain.CourseProblem;
import id.prakerja.training.course.domain.CourseStatus;
import id.prakerja.training.partner.domain.PartnerKind;
import id.prakerja.training.partner.domain.Scope;
import id.prakerja.training.sandbox.SandboxId;
import id.prakerja.training.signature.PartnerCaller;
import id.prakerja.training.signature.PartnerRole;
import id.prakerja.training.signature.SignedRequest;
import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Courses and their curation. */
@Path("/v1/courses")
@Tag(name = "Courses", description = "Trainings that institutions offer, and their curation by the management office.")
public class CourseResource {

    private final Courses courses;
    private final Caller caller;
    private final PartnerCaller partner;
    private final ObjectMapper json;

    CourseResource(Courses courses, Caller caller, PartnerCaller partner, ObjectMapper json) {
        this.courses = courses;
        this.caller = caller;
        this.partner = partner;
        this.json = json;
    }

    /** Submits a course. */
    @POST
    @RolesAllowed({Role.OPERATOR, Role.CURATOR, PartnerRole.INSTITUTION})
    @Needs(Scope.OFFER)
    @SecurityRequirement(name = SignatureScheme.NAME)
    @SecurityRequirement(name = "bearer")
    @Operation(
            operationId = "submitCourse",
            summary = "Submit a course to the curators",
            description = "By an institution for itself, signed, or by an operator or curator with an Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "Submitted",
            content = @Content(schema = @Schema(implementation = CourseView.class)))
    public Uni<Response> submit(
            @HeaderParam(IdempotencyKey.HEADER) String idempotencyKey, @Valid @NotNull NewCourse request)
            throws JsonProcessingException {
        return submitted(idempotencyKey, request)
                .map(course -> Response.created(URI.create("/v1/courses/" + course.courseId()))
                        .entity(CourseView.of(course, viewer()))
                        .build());
    }

    private Uni<Course> submitted(String idempotencyKey, NewCourse request) throws JsonProcessingException {
        Optional<SignedRequest> signed = partner.ifSigned();
        if (signed.isPresent()) {
            if (!signed.get().partnerId().equals(request.institutionId())) {
                throw new ForbiddenException();
            }
            return courses.submit(request.terms(), signed.get());
        }
        String key =
                caller.subject() + "|" + IdempotencyKey.required(idempotencyKey).value();
        return courses.submit(
                request.terms(), caller.subject(), key, ContentDigest.of(json.writeValueAsString(request)));
    }

    /** Lists courses in order of submission. */
    @GET
    @RolesAllowed({
        Role.APPLICANT,
        Role.OFFICER,
        Role.OPERATOR,
        Role.CURATOR,
        Role.FINANCE,
        Role.AUDITOR,
        PartnerRole.PLATFORM,
        PartnerRole.INSTITUTION
    })
    @SecurityRequirement(name = SignatureScheme.NAME)
    @SecurityRequirement(name = "bearer")
    @Operation(
            operationId = "listCourses",
            summary = "List courses, oldest first",
            description =
                    "Everybody sees what is on sale; an institution sees all of its own; the management office sees everything.")
    public Uni<Page<CourseView>> list(
            @QueryParam("status") @Parameter(schema = @Schema(implementation = CourseStatus.class)) String status,
            @QueryParam("pending") @Parameter(description = "With a version that waits for the curators: their queue")
                    Boolean pending,
            @QueryParam("institutionId") String institutionId,
            @QueryParam("platformId") String platformId,
            @BeanParam PageRequest page) {
        int limit = page.limit();
        CourseViewer viewer = viewer();
        CourseFilter filter = new CourseFilter(
                Optional.ofNullable(QueryValues.oneOf("status", status, CourseStatus.class)),
                Optional.ofNullable(pending),
                Optional.ofNullable(institutionId),
                Optional.ofNullable(platformId),
                practises(),
                viewer);
        return courses.list(filter, page.positionAsId(), limit + 1)
                .map(found -> Page.of(
                        found.stream()
                                .map(course -> CourseView.of(course, viewer))
                                .toList(),
                        limit,
                        CourseView::courseId));
    }

    /** Shows one course. */
    @GET
    @Path("/{courseId}")
    @RolesAllowed({
        Role.APPLICANT,
        Role.OFFICER,
        Role.OPERATOR,
        Role.CURATOR,
        Role.FINANCE,
        Role.AUDITOR,
        PartnerRole.PLATFORM,
        PartnerRole.INSTITUTION
    })
    @SecurityRequirement(name = SignatureScheme.NAME)
    @SecurityRequirement(name = "bearer")
    @Operation(operationId = "showCourse", summary = "Show a course")
    public Uni<CourseView> get(UUID courseId) {
        CourseViewer viewer = viewer();
        return courses.get(courseId).map(course -> {
            if (!viewer.sees(course) || (partner.ifSigned().isPresent() && SandboxId.is(courseId) != practises())) {
                throw Problems.of(CourseProblem.COURSE_UNKNOWN);
            }
            return CourseView.of(course, viewer);
        });
    }

    /** Submits another version. */
    @PUT
    @Path("/{courseId}")
    @RolesAllowed(PartnerRole.INSTITUTION)
    @Needs(Scope.OFFER)
    @SecurityRequirement(name = SignatureScheme.NAME)
    @Operation(
            operationId = "reviseCourse",
            summary = "Submit another version of one's own course",
            description =
                    "It is decided anew; what is on sale stays so until then. One that still waits is superseded.")
    public Uni<CourseView> revise(UUID courseId, @Valid @NotNull NewCourse request) {
        SignedRequest signed = partner.signed();
        if (!signed.partnerId().equals(request.institutionId())) {
            throw new ForbiddenException();
        }
        return courses.revise(courseId, request.terms(), signed).map(course -> CourseView.of(course, viewer()));
    }

    private boolean practises() {
        return partner.ifSigned().filter(signed -> signed.signatory().sandbox()).isPresent();
    }

    private CourseViewer viewer() {
        Optional<SignedRequest> signed = partner.ifSigned();
        if (signed.isPresent()) {
            String id = signed.get().partnerId();
            return signed.get().kind() == PartnerKind.INSTITUTION
                    ? new CourseViewer.Institution(id)
                    : new CourseViewer.Platform(id);
        }
        return caller.hasAnyRole(Role.OPERATOR, Role.CURATOR, Role.FINANCE, Role.AUDITOR)
                ? new CourseViewer.Staff()
                : new CourseViewer.Anybody();
    }
}
