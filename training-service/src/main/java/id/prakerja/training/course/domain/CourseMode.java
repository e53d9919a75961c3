package id.prakerja.training.course.domain;

/** How a course is held. */
public enum CourseMode {
    /** Over the network (daring). */
    ONLINE,
    /** At a place (luring). */
    OFFLINE
}
