package id.prakerja.messaging.relay;

import id.prakerja.messaging.OutboxEvent;

/** An event that waits in a store. Each store adds where it found it; instances are told apart by identity. */
public interface PendingEvent {

    /** The event to send. */
    OutboxEvent event();

    /** How often sending it has failed. */
    int attempts();
}
