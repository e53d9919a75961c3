package id.prakerja.training.course;

import id.prakerja.training.course.domain.CourseStatus;
import java.util.Optional;

/**
 * Which courses are wanted.
 *
 * @param status in this status
 * @param institutionId owned by this institution
 * @param platformId sold by this platform
 * @param viewer and may be seen by this reader
 */
record CourseFilter(
        Optional<CourseStatus> status,
        Optional<String> institutionId,
        Optional<String> platformId,
        CourseViewer viewer) {}
