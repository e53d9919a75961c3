package id.prakerja.training.course;

import id.prakerja.refusal.Refusal;
import id.prakerja.refusal.RefusedException;
import id.prakerja.rest.idempotency.ContentDigest;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.sheets.SheetFormat;
import id.prakerja.sheets.SheetLayout;
import id.prakerja.sheets.SheetLimits;
import id.prakerja.sheets.SheetReader;
import id.prakerja.sheets.SheetRow;
import id.prakerja.sheets.Sheets;
import id.prakerja.training.course.CourseSheet.MalformedCellException;
import id.prakerja.training.course.domain.Course;
import id.prakerja.training.course.domain.CourseProblem;
import id.prakerja.training.signature.SignedRequest;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Submits the courses of a file, each row on its own: one that is refused harms no other. */
@ApplicationScoped
class CourseImports {

    /** The most rows of a file. */
    static final int MOST_ROWS = 2_000;

    private final Sheets sheets = new Sheets(SheetLimits.STANDARD);
    private final SheetLayout layout = new SheetLayout(CourseSheet.COLUMNS, CourseSheet.REQUIRED);
    private final Courses courses;
    private final Validator validator;

    CourseImports(Courses courses, Validator validator) {
        this.courses = courses;
        this.validator = validator;
    }

    /**
     * Submits the rows in their order. The file sent again under its webhook-id gets the same answers. Reading blocks, so this is
     * called on a worker thread.
     */
    Uni<List<ImportedRow>> submit(SignedRequest signed, SheetFormat format, byte[] file) {
        List<SheetRow> rows = rows(format, file);
        if (rows.isEmpty() || rows.size() > MOST_ROWS) {
            return Uni.createFrom()
                    .failure(Refusal.of(CourseProblem.IMPORT_SIZE, Integer.toString(MOST_ROWS))
                            .toException());
        }
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(row -> submit(signed, row))
                .collect()
                .asList();
    }

    private List<SheetRow> rows(SheetFormat format, byte[] file) {
        try (SheetReader reader = sheets.read(format, new ByteArrayInputStream(file), layout)) {
            return reader.next(MOST_ROWS + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Uni<ImportedRow> submit(SignedRequest file, SheetRow row) {
        if (!row.faults().isEmpty()) {
            SheetRow.Fault fault = row.faults().get(0);
            return refused(row, fault.refusal(), List.of(fault.column()));
        }
        NewCourse course;
        try {
            course = CourseSheet.read(file.partnerId(), row.values());
        } catch (MalformedCellException malformed) {
            return refused(
                    row, Refusal.of(CommonProblem.FIELD_MALFORMED, malformed.column()), List.of(malformed.column()));
        }
        Set<ConstraintViolation<NewCourse>> violations = validator.validate(course);
        if (!violations.isEmpty()) {
            List<String> columns = violations.stream()
                    .map(violation -> violation.getPropertyPath().toString())
                    .sorted()
                    .toList();
            return refused(row, Refusal.of(CommonProblem.VALIDATION_FAILED), columns);
        }
        Map<String, String> sorted = new TreeMap<>(row.values());
        SignedRequest signed =
                file.part(file.eventId() + ":" + row.number(), ContentDigest.of("course", sorted.toString()));
        return submitted(signed, row, course)
                .map(submitted -> ImportedRow.submitted(row.number(), submitted.courseId()))
                .onFailure(RefusedException.class)
                .recoverWithItem(failure -> ImportedRow.refused(row.number(), failure.refusal(), null))
                .onFailure(HttpProblem.class)
                .recoverWithItem(failure -> problem(row, failure));
    }

    private Uni<Course> submitted(SignedRequest signed, SheetRow row, NewCourse course) {
        String known = row.values().get(CourseSheet.COURSE);
        if (known == null) {
            return Uni.createFrom().deferred(() -> courses.submit(course.terms(), signed));
        }
        try {
            UUID courseId = UUID.fromString(known);
            return Uni.createFrom().deferred(() -> courses.revise(courseId, course.terms(), signed));
        } catch (IllegalArgumentException malformed) {
            return Uni.createFrom()
                    .failure(Refusal.of(CommonProblem.FIELD_MALFORMED, CourseSheet.COURSE)
                            .toException());
        }
    }

    private static ImportedRow problem(SheetRow row, HttpProblem problem) {
        return new ImportedRow(
                row.number(),
                problem.getStatusCode(),
                null,
                String.valueOf(problem.getParameters().get("code")),
                problem.getDetail(),
                null);
    }

    private static Uni<ImportedRow> refused(SheetRow row, Refusal refusal, List<String> columns) {
        return Uni.createFrom().item(ImportedRow.refused(row.number(), refusal, columns));
    }
}
