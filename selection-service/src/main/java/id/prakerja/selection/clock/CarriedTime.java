package id.prakerja.selection.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * A moment that is known, and the time that has passed on this machine since. How fast time passes is what machines agree on; what time
 * it is, they may not.
 *
 * @param moment what was known, UTC
 * @param nanos the machine's count of passing nanoseconds at that moment
 */
record CarriedTime(Instant moment, long nanos) {

    /** What an answer may be off without contradicting: the way there and back takes some, and time must not jump about for it. */
    static final Duration TOLERATED = Duration.ofMillis(500);

    /** A question that took longer says too little. */
    static final Duration LONGEST_QUESTION = Duration.ofSeconds(1);

    /** The time at a count of nanoseconds. */
    Instant at(long count) {
        return moment.plusNanos(count - nanos);
    }

    /** What is known after an answer: the same as before, unless that contradicts it. */
    CarriedTime after(Answer answer) {
        boolean contradicts =
                Duration.between(at(answer.halfway()), answer.database()).abs().compareTo(TOLERATED) > 0;
        return contradicts ? new CarriedTime(answer.database(), answer.halfway()) : this;
    }

    /**
     * What the database said, and when it was asked.
     *
     * @param database its time, UTC
     * @param asked count of nanoseconds at the question
     * @param answered count of nanoseconds at the answer
     */
    record Answer(Instant database, long asked, long answered) {

        /** When the database most likely looked at its clock. */
        long halfway() {
            return asked + (answered - asked) / 2;
        }

        /** Whether it came fast enough to say what time it is. */
        boolean says() {
            return answered - asked <= LONGEST_QUESTION.toNanos();
        }
    }
}
