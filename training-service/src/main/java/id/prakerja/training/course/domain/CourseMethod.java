package id.prakerja.training.course.domain;

/** How a course is held. */
public enum CourseMethod {
    /** Over the network, everybody at the same time (daring). */
    ONLINE_LIVE,
    /** Over the network, each in one's own time (daring). */
    ONLINE_SELF_PACED,
    /** At a place (luring). */
    OFFLINE,
    /** Partly at a place. */
    MIXED;

    /** Whether people must know when it takes place. */
    boolean atSetTimes() {
        return this != ONLINE_SELF_PACED;
    }

    /** Whether people must know where it takes place. */
    boolean atAPlace() {
        return this == OFFLINE || this == MIXED;
    }
}
