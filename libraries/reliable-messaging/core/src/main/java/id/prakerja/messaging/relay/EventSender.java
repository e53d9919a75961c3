package id.prakerja.messaging.relay;

import id.prakerja.messaging.OutboxEvent;

/** Sends events to Kafka. */
public interface EventSender extends AutoCloseable {

    /**
     * Begins to send. Never throws: what goes wrong is told to the callback, which may run on any thread, also before this
     * method returns.
     */
    void send(OutboxEvent event, Acknowledgement acknowledgement);

    @Override
    void close();

    /** Learns how a send ended. */
    @FunctionalInterface
    interface Acknowledgement {

        /**
         * Takes the outcome.
         *
         * @param failure null once Kafka has stored the event on all in-sync replicas
         */
        void complete(SendFailure failure);
    }
}
