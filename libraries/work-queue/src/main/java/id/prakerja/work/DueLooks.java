package id.prakerja.work;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Looks for due work in all queues of an instance at once: whoever's time it is to look looks for the others too, and wakes those for
 * whom there is something. A service with nothing to do so asks one question in an interval, not one for each queue.
 *
 * <p>Nobody depends on another's look: a queue that was not looked at in its time looks for itself.
 */
final class DueLooks {

    /** Timers are not exact: who is early by a tenth need not wait for another turn. */
    private static final int SLACK = 10;

    private final Function<Collection<String>, Uni<Set<String>>> ask;
    private final LongSupplier nanoTime;
    private final Map<String, Member> members = new ConcurrentHashMap<>();

    /**
     * Looks of one instance.
     *
     * @param ask which of the queues have work that is due
     * @param nanoTime a monotonic clock, in nanoseconds
     */
    DueLooks(Function<Collection<String>, Uni<Set<String>>> ask, LongSupplier nanoTime) {
        this.ask = ask;
        this.nanoTime = nanoTime;
    }

    /**
     * From now on the queue is looked at by others too, and woken if it has work.
     *
     * @param interval between two looks
     */
    void join(String queue, Duration interval, Runnable wake) {
        long nanos = interval.toNanos();
        members.put(queue, new Member(wake, nanos, nanoTime.getAsLong() - nanos));
    }

    void leave(String queue) {
        members.remove(queue);
    }

    /** Looks for all queues whose time it is, unless another has looked for this one; whether this one has work. */
    Uni<Boolean> anyDue(String queue) {
        long now = nanoTime.getAsLong();
        Member looker = members.get(queue);
        if (looker == null || !looker.isTime(now, looker.interval() / SLACK)) {
            return Uni.createFrom().item(false);
        }
        // Those whose time is near are taken along, so that from then on it is the same for all.
        List<String> all = members.entrySet().stream()
                .filter(each -> each.getValue().isTime(now, looker.interval() / 2))
                .map(Map.Entry::getKey)
                .toList();
        all.forEach(each -> looked(each, now));
        return ask.apply(all).map(due -> {
            due.stream().filter(other -> !other.equals(queue)).forEach(this::wake);
            return due.contains(queue);
        });
    }

    /** Looks for this queue alone, whenever that is. */
    Uni<Boolean> anyDueNow(String queue) {
        looked(queue, nanoTime.getAsLong());
        return ask.apply(List.of(queue)).map(due -> due.contains(queue));
    }

    private void looked(String queue, long now) {
        members.computeIfPresent(queue, (name, member) -> new Member(member.wake(), member.interval(), now));
    }

    private void wake(String queue) {
        Member member = members.get(queue);
        if (member != null) {
            member.wake().run();
        }
    }

    /**
     * A queue that is worked here.
     *
     * @param interval between two looks, in nanoseconds
     * @param lookedAt when it was looked at last
     */
    private record Member(Runnable wake, long interval, long lookedAt) {

        /** Whether it is time for a look, or will be within so much of it, and half of the time has passed. */
        boolean isTime(long now, long early) {
            return now - lookedAt >= interval - Math.min(early, interval / 2);
        }
    }
}
