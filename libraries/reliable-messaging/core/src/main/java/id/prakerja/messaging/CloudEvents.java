package id.prakerja.messaging;

/** Names of the headers of CloudEvents 1.0 in Kafka's binary mode, and of the trace context beside them. */
public final class CloudEvents {

    /** Identity of the event, the same on every repetition. */
    public static final String ID = "ce_id";

    /** Which service the event comes from, as a URI reference. */
    public static final String SOURCE = "ce_source";

    /** The event's type, equal to the topic. */
    public static final String TYPE = "ce_type";

    /** When the event occurred, RFC 3339. */
    public static final String TIME = "ce_time";

    /** Version of CloudEvents, always 1.0. */
    public static final String SPEC_VERSION = "ce_specversion";

    /** Media type of the value. */
    public static final String CONTENT_TYPE = "content-type";

    /** W3C trace context. */
    public static final String TRACEPARENT = "traceparent";

    private CloudEvents() {}
}
