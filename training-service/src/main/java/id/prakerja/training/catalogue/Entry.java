package id.prakerja.training.catalogue;

import id.prakerja.training.course.domain.Course;
import id.prakerja.training.course.domain.CourseMethod;
import id.prakerja.training.course.domain.CourseTerms;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A course on sale as it is searched.
 *
 * @param courseId the course
 * @param title its title
 * @param text title and topics in lower case
 * @param institutionId the institution
 * @param platforms the platforms that sell it
 * @param method how it is held
 * @param language ISO 639 code
 * @param regions provinces where it takes place; empty for everywhere
 * @param accessibility what makes it accessible
 * @param hours its length
 * @param price rupiah
 */
record Entry(
        UUID courseId,
        String title,
        String text,
        String institutionId,
        List<String> platforms,
        CourseMethod method,
        String language,
        List<String> regions,
        List<String> accessibility,
        int hours,
        long price) {

    static Entry of(Course course) {
        CourseTerms terms = course.terms();
        String topics =
                terms.content().curriculum().stream().map(part -> part.topic()).collect(Collectors.joining(" "));
        return new Entry(
                course.courseId(),
                terms.title(),
                (terms.title() + " " + topics).toLowerCase(Locale.ROOT),
                terms.institutionId(),
                terms.platforms(),
                terms.method(),
                terms.content().language(),
                terms.content().regions(),
                terms.content().accessibility(),
                terms.durationHours(),
                terms.price());
    }

    /** By title, and by id where titles are the same. */
    String position() {
        return title.toLowerCase(Locale.ROOT) + " | " + courseId;
    }
}
