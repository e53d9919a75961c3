package id.prakerja.training.course;

import id.prakerja.training.course.domain.Course;
import id.prakerja.training.course.domain.CourseStatus;
import java.util.Optional;
import org.bson.Document;

/**
 * Who reads courses, and so which and how much of each. What an institution has submitted and how it was decided is between it and
 * the management office; what a platform keeps of the price is between the two that share it. Everybody sees what is on sale.
 */
sealed interface CourseViewer {

    /** The management office, and those who audit it: everything. */
    record Staff() implements CourseViewer {}

    /** An institution: all of its own, and what is on sale of others. */
    record Institution(String id) implements CourseViewer {}

    /** A platform: what is on sale, with the commission where it sells. */
    record Platform(String id) implements CourseViewer {}

    /** Anybody else: what is on sale. */
    record Anybody() implements CourseViewer {}

    /** Whether the course may be seen at all. */
    default boolean sees(Course course) {
        return course.status() == CourseStatus.APPROVED || seesCuration(course);
    }

    /** Whether the decisions about it may be seen. */
    default boolean seesCuration(Course course) {
        return this instanceof Staff
                || (this instanceof Institution institution
                        && institution.id().equals(course.terms().institutionId()));
    }

    /** Whether the commission may be seen. */
    default boolean seesCommission(Course course) {
        return seesCuration(course)
                || (this instanceof Platform platform && course.terms().isSoldBy(platform.id()));
    }

    /** What {@link #sees} means for the database; empty for all courses. */
    default Optional<Document> visible() {
        Document onSale = new Document("status", CourseStatus.APPROVED.name());
        if (this instanceof Staff) {
            return Optional.empty();
        }
        return Optional.of(
                this instanceof Institution institution
                        ? new Document(
                                "$or", java.util.List.of(onSale, new Document("institutionId", institution.id())))
                        : onSale);
    }
}
