package id.prakerja.benchmarks.load;

/** Hears every answer, on the generator's thread: it must be quick. */
@FunctionalInterface
public interface Answers {

    /**
     * One answer.
     *
     * @param place which of the requests, from 0 in the order they were given
     * @param status HTTP status
     * @param body what came with it
     */
    void answered(int place, int status, String body);

    /** Hears nothing. */
    static Answers ignored() {
        return (place, status, body) -> {};
    }
}
