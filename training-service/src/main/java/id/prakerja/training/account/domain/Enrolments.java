package id.prakerja.training.account.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The trainings that one person has bought. Those that had ended when the account was loaded change no more: they leave it with the
 * next change, so that the document does not grow with the past, and are counted.
 */
final class Enrolments {

    private final Map<UUID, Enrolment> byId = new LinkedHashMap<>();
    private final List<Enrolment> toArchive;
    private final int archived;

    Enrolments(AccountState stored) {
        stored.enrolments().forEach(this::put);
        toArchive = stored.enrolments().stream().filter(Enrolment::hasEnded).toList();
        archived = stored.archived();
    }

    /** Those that stay in the account, oldest first. */
    List<Enrolment> kept() {
        List<Enrolment> kept = new ArrayList<>(byId.values());
        kept.removeAll(toArchive);
        return List.copyOf(kept);
    }

    List<Enrolment> toArchive() {
        return toArchive;
    }

    /** How many are kept elsewhere once this change is stored. */
    int archived() {
        return archived + toArchive.size();
    }

    Collection<Enrolment> all() {
        return List.copyOf(byId.values());
    }

    Optional<Enrolment> find(UUID enrolmentId) {
        return Optional.ofNullable(byId.get(enrolmentId));
    }

    void put(Enrolment enrolment) {
        byId.put(enrolment.id(), enrolment);
    }

    /** Whether there has ever been a purchase, be it cancelled since. */
    boolean boughtBefore() {
        return archived > 0 || !byId.isEmpty();
    }

    /**
     * When a movement of money takes place: not before the one it follows, the first of which is that of the determination. A request
     * that lost a race against another brings the time of its arrival, and the clocks of two instances differ; by either a statement
     * would show balances that never were.
     */
    Instant inOrder(Membership member, Instant now) {
        return Stream.concat(
                        Stream.of(now, member.selection().noticeAt()),
                        byId.values().stream().map(Enrolment::movedAt))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whether the person has this course and has not given it up. */
    boolean hold(UUID courseId) {
        return byId.values().stream()
                .anyMatch(enrolment -> enrolment.course().courseId().equals(courseId) && !enrolment.hasEnded());
    }

    /** Whether a completion stands that counted as the first. */
    boolean haveFirstCompletion() {
        return byId.values().stream()
                .anyMatch(enrolment ->
                        enrolment.status().certified() && enrolment.completion().first());
    }
}
