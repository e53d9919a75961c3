package id.prakerja.training.course;

import id.prakerja.training.course.domain.CourseStatus;
import java.util.Optional;

/**
 * Which courses are wanted.
 *
 * @param status in this status
 * @param pending with a version that waits for the curators
 * @param institutionId owned by this institution
 * @param platformId sold by this platform
 * @param sandbox among those of the sandbox
 * @param viewer and may be seen by this reader
 */
record CourseFilter(
        Optional<CourseStatus> status,
        Optional<Boolean> pending,
        Optional<String> institutionId,
        Optional<String> platformId,
        boolean sandbox,
        CourseViewer viewer) {}
