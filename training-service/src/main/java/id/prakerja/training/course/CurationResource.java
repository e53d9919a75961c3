package id.prakerja.training.course;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.refusal.Refusal;
import id.prakerja.signed.SignatureScheme;
import id.prakerja.training.course.domain.Course;
import id.prakerja.training.course.domain.CourseProblem;
import id.prakerja.training.signature.PartnerCaller;
import id.prakerja.training.signature.PartnerRole;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What curators decide about courses. */
@Path("/v1/courses/{courseId}")
@Tag(name = "Curation", description = "What the management office decides about versions of courses, and why.")
public class CurationResource {

    private final Courses courses;
    private final Caller caller;
    private final PartnerCaller partner;

    CurationResource(Courses courses, Caller caller, PartnerCaller partner) {
        this.courses = courses;
        this.caller = caller;
        this.partner = partner;
    }

    /** Shows the version that waits. */
    @GET
    @Path("/pending-version")
    @RolesAllowed({Role.OPERATOR, Role.CURATOR, Role.AUDITOR})
    @Operation(operationId = "showPendingVersion", summary = "Show the version that waits for the curators")
    public Uni<CourseView> pending(UUID courseId) {
        return courses.get(courseId)
                .map(course -> course.pending()
                        .map(version -> CourseView.of(course, version, new CourseViewer.Staff()))
                        .orElseThrow(() -> Refusal.of(CourseProblem.COURSE_STATUS, course.status())
                                .toException()));
    }

    /** Shows what happened. */
    @GET
    @Path("/history")
    @RolesAllowed({Role.OPERATOR, Role.CURATOR, Role.AUDITOR, PartnerRole.INSTITUTION})
    @SecurityRequirement(name = SignatureScheme.NAME)
    @SecurityRequirement(name = "bearer")
    @Operation(
            operationId = "showCourseHistory",
            summary = "Show what happened to a course, with the reasons",
            description = "To the institution that owns it, without the names of those who decided.")
    public Uni<CourseHistory> history(UUID courseId) {
        return courses.get(courseId).map(course -> {
            partner.ifSigned().ifPresent(signed -> {
                if (!signed.partnerId().equals(course.terms().institutionId())) {
                    throw Refusal.of(CourseProblem.COURSE_UNKNOWN).toException();
                }
            });
            return CourseHistory.of(course, partner.ifSigned().isEmpty());
        });
    }

    /** Approves a version. */
    @POST
    @Path("/approval")
    @RolesAllowed(Role.CURATOR)
    @Operation(
            operationId = "approveCourse",
            summary = "Approve a version for sale, by a checklist",
            description = "At a high price a second curator must approve it as well; until then it goes on waiting.")
    public Uni<CourseView> approve(UUID courseId, @Valid @NotNull Checklist checklist) {
        return decided(courses.approve(courseId, checklist, caller.subject()));
    }

    /** Refuses a version. */
    @POST
    @Path("/refusal")
    @RolesAllowed(Role.CURATOR)
    @Operation(operationId = "refuseCourse", summary = "Refuse the version that waits, with a reason")
    public Uni<CourseView> refuse(UUID courseId, @Valid @NotNull CurationReason reason) {
        return decided(courses.refuse(courseId, reason.reason(), caller.subject()));
    }

    /** Suspends a course. */
    @POST
    @Path("/suspension")
    @RolesAllowed(Role.CURATOR)
    @Operation(
            operationId = "suspendCourse",
            summary = "Take a course off sale, with a reason; those who have bought it go on")
    public Uni<CourseView> suspend(UUID courseId, @Valid @NotNull CurationReason reason) {
        return decided(courses.suspend(courseId, reason.reason(), caller.subject()));
    }

    /** Reinstates a course. */
    @POST
    @Path("/reinstatement")
    @RolesAllowed(Role.CURATOR)
    @Operation(
            operationId = "reinstateCourse",
            summary = "Put a suspended course on sale again, with a reason",
            description = "At a high price by another curator than who suspended it.")
    public Uni<CourseView> reinstate(UUID courseId, @Valid @NotNull CurationReason reason) {
        return decided(courses.reinstate(courseId, reason.reason(), caller.subject()));
    }

    private static Uni<CourseView> decided(Uni<Course> course) {
        return course.map(decided -> CourseView.of(decided, new CourseViewer.Staff()));
    }
}
