package id.prakerja.registration.people.notice;

import io.smallrye.mutiny.Uni;

/** The port to whatever carries messages to people. */
interface MessageSender {

    /**
     * Sends a message.
     *
     * @return completes once the carrier has taken it; fails if it has not, or if that is not known
     */
    Uni<Void> send(OutgoingMessage message);
}
