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

    /**
     * Takes nothing but success: a refusal ends the load with what was answered, for a benchmark of refused requests measures
     * something else.
     *
     * @param accepted hears the answers with a 2xx
     * @return what hears all
     */
    static Answers demanded(Answers accepted) {
        return (place, status, body) -> {
            if (status / 100 != 2) {
                throw new IllegalStateException("Request %d was answered %d %s".formatted(place, status, body));
            }
            accepted.answered(place, status, body);
        };
    }

    /** Takes nothing but success, and hears nothing of it. */
    static Answers demanded() {
        return demanded(ignored());
    }

    /** Hears nothing. */
    static Answers ignored() {
        return (place, status, body) -> {};
    }
}
