package id.prakerja.messaging.relay;

/**
 * Why a send failed.
 *
 * @param reach how far the trouble reaches
 * @param error the cause in one line
 */
public record SendFailure(Reach reach, String error) {

    /** How far a failure reaches. */
    public enum Reach {
        /** This event alone, for example too large: its key is held back, the rest flows. */
        EVENT,
        /** Every event of its topic, for example a topic that does not exist: the keys of that topic are held back. */
        TOPIC,
        /** The broker: it is tried with single events until it answers again. */
        BROKER
    }
}
