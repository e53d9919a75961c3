package id.prakerja.stores;

import io.smallrye.mutiny.Uni;

/** A store without which the service can answer nothing. Each is a bean. */
public interface NeededStore {

    /** What an operator calls it. */
    String name();

    /**
     * Asks the store for a sign of life, over a connection that no request has to wait for. Takes no time-out of its own.
     *
     * @return completes when the store has answered, be it with a refusal; fails if it cannot be reached. Who cancels it gives the
     *     connection up, and the next question goes over a new one
     */
    Uni<Void> ping();
}
