package id.prakerja.messaging.parked;

/** Nobody in this service has said how to apply the events of a topic since it started. */
public final class NoHandlerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names the topic. */
    public NoHandlerException(String topic) {
        super("No handler is registered for topic " + topic);
    }
}
