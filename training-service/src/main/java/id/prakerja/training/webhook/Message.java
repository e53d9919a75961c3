package id.prakerja.training.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A message to a partner, with the attempts to deliver it.
 *
 * @param partnerId to whom
 * @param id the {@code webhook-id}, the same with each attempt; ids of one partner are in the order of what they tell
 * @param version counts the changes
 * @param type what it tells
 * @param body as it is sent
 * @param createdAt when it was made, real time, UTC
 * @param attempts made so far, oldest first
 * @param before attempts made before the schedule began anew
 * @param dueAt when the next attempt is due, real time, UTC; null once it is taken or given up
 * @param takenAt when it was taken, or null
 */
record Message(
        String partnerId,
        String id,
        long version,
        String type,
        String body,
        Instant createdAt,
        List<Attempt> attempts,
        int before,
        Instant dueAt,
        Instant takenAt) {

    /** The log of one message is bounded; more attempts than the schedule has come by replays alone. */
    private static final int MOST_KEPT = 40;

    Message {
        attempts = List.copyOf(attempts);
    }

    /**
     * One attempt.
     *
     * @param at when it began, real time, UTC
     * @param status HTTP status; 0 where there was no answer, null while it is under way
     * @param said the status in words, or why there was no answer
     */
    record Attempt(Instant at, Integer status, String said) {}

    static Message first(String partnerId, String id, String type, String body, Instant now) {
        return new Message(partnerId, id, 1, type, body, now, List.of(), 0, now, null);
    }

    /** One attempt more, which is under way; if nothing is heard of it, the message is due again. */
    Message begun(Instant now, Instant again) {
        List<Attempt> more = new ArrayList<>(attempts);
        more.add(new Attempt(now, null, null));
        int over = Math.max(0, more.size() - MOST_KEPT);
        return changed(more.subList(over, more.size()), Math.max(0, before - over), again, takenAt);
    }

    /** What became of the attempt under way; due again then, or never. */
    Message answered(int status, String said, Instant again, Instant taken) {
        List<Attempt> same = new ArrayList<>(attempts);
        Attempt last = same.remove(same.size() - 1);
        same.add(new Attempt(last.at(), status, said));
        return changed(same, before, again, taken);
    }

    /** To be delivered again from now on, whatever became of it. */
    Message again(Instant now) {
        return changed(attempts, attempts.size(), now, null);
    }

    private Message changed(List<Attempt> tries, int since, Instant due, Instant taken) {
        return new Message(partnerId, id, version + 1, type, body, createdAt, tries, since, due, taken);
    }

    /** Attempts of the present schedule. */
    int tries() {
        return attempts.size() - before;
    }
}
