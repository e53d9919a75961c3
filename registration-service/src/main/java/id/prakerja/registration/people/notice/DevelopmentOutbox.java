package id.prakerja.registration.people.notice;

import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Keeps the latest messages instead of sending them, for a person at a development machine to read. */
final class DevelopmentOutbox implements MessageSender {

    private static final int MOST = 10_000;

    private final Deque<OutgoingMessage> messages = new ArrayDeque<>();

    @Override
    public Uni<Void> send(OutgoingMessage message) {
        keep(message);
        return Uni.createFrom().voidItem();
    }

    private synchronized void keep(OutgoingMessage message) {
        if (messages.size() == MOST) {
            messages.removeLast();
        }
        messages.addFirst(message);
    }

    /** What would have been sent. */
    synchronized List<OutgoingMessage> messages(Optional<String> recipient, int most) {
        return messages.stream()
                .filter(message -> recipient.isEmpty() || recipient.get().equals(message.recipient()))
                .limit(most)
                .toList();
    }
}
