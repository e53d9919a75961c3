package id.prakerja.training.course.domain;

import java.util.List;

/**
 * What a course teaches, by whom, and how it is known that it was learnt.
 *
 * @param language ISO 639 code, such as {@code id}
 * @param schedule when it takes place, in words, or null for one in one's own time
 * @param regions two-digit codes of the provinces where it takes place; empty for everywhere
 * @param accessibility what makes it accessible to people with disabilities, such as {@code SIGN_LANGUAGE}
 * @param curriculum its parts, in order
 * @param trainers who teaches
 * @param evaluation how what was learnt is tested
 * @param attendance how it is known that somebody was there
 * @param freeElsewhere whether the same is offered elsewhere without charge
 */
public record CourseContent(
        String language,
        String schedule,
        List<String> regions,
        List<String> accessibility,
        List<Part> curriculum,
        List<Trainer> trainers,
        String evaluation,
        AttendanceMethod attendance,
        boolean freeElsewhere) {

    /** Copies the lists. */
    public CourseContent {
        regions = List.copyOf(regions);
        accessibility = List.copyOf(accessibility);
        curriculum = List.copyOf(curriculum);
        trainers = List.copyOf(trainers);
    }

    int hours() {
        return curriculum.stream().mapToInt(Part::hours).sum();
    }

    /**
     * A part of a course.
     *
     * @param topic what it is about
     * @param hours how long it lasts
     */
    public record Part(String topic, int hours) {}

    /**
     * Somebody who teaches.
     *
     * @param name as on the certificate
     * @param qualification what qualifies for this course
     */
    public record Trainer(String name, String qualification) {}
}
