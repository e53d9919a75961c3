package id.prakerja.messaging.parked;

/** What came of an operator's wish to settle a parked event. */
public sealed interface Settlement {

    /**
     * The event has been applied or discarded.
     *
     * @param followers how many events behind it have followed
     */
    record Settled(int followers) implements Settlement {}

    /**
     * The event failed again and stays parked.
     *
     * @param error why
     */
    record StillFailing(String error) implements Settlement {}

    /** There is no such event. */
    record Unknown() implements Settlement {}

    /**
     * The event cannot be settled in this way.
     *
     * @param status where it stands: behind another, or settled already
     */
    record NotAllowed(ParkedStatus status) implements Settlement {}

    /** The service has no handler for the topic. */
    record NoHandler() implements Settlement {}
}
