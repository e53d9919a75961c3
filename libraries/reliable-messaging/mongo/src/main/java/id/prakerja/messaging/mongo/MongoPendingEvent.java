package id.prakerja.messaging.mongo;

import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.relay.PendingEvent;

/**
 * An event that waits in its aggregate's document.
 *
 * @param home the document
 * @param event the event
 * @param attempts failed sends so far
 */
record MongoPendingEvent(Aggregate home, OutboxEvent event, int attempts) implements PendingEvent {}
