package id.prakerja.training.catalogue;

import id.prakerja.training.course.CourseChanges;
import id.prakerja.training.course.Courses;
import id.prakerja.training.course.domain.Course;
import id.prakerja.training.course.domain.CourseStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The catalogue as this instance has it in memory. It is read whole once; from then on changes follow by their numbers, at most a
 * second later. A change is numbered before it is stored, so each is looked at again for some seconds.
 */
@ApplicationScoped
class Catalogue {

    private static final Duration FRESH = Duration.ofSeconds(1);

    /** No store of a course takes longer. */
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private static final int PAGE = 500;

    private final Courses courses;
    private final CourseChanges changes;
    // How long something takes is real time, also where the programme's clock is moved.
    private final Clock realTime = Clock.systemUTC();
    private final CatalogueIndex index = new CatalogueIndex();
    private final Map<Long, Instant> unsettled = new HashMap<>();
    private final AtomicReference<Uni<Void>> refreshing = new AtomicReference<>();
    private long seen = -1;
    private Instant freshUntil = Instant.MIN;

    Catalogue(Courses courses, CourseChanges changes) {
        this.courses = courses;
        this.changes = changes;
    }

    Uni<CatalogueIndex.Found> search(Query query, Optional<String> after, int most) {
        return refreshed().map(fresh -> index.search(query, after, most));
    }

    /** Those who come while a refresh is under way share it. */
    private Uni<Void> refreshed() {
        return Uni.createFrom().deferred(() -> {
            if (realTime.instant().isBefore(freshUntil)) {
                return Uni.createFrom().voidItem();
            }
            Uni<Void> mine = refresh()
                    .onTermination()
                    .invoke(() -> refreshing.set(null))
                    .memoize()
                    .indefinitely();
            return refreshing.compareAndSet(null, mine)
                    ? mine
                    : Optional.ofNullable(refreshing.get())
                            .orElseGet(() -> Uni.createFrom().voidItem());
        });
    }

    private Uni<Void> refresh() {
        Instant now = realTime.instant();
        return changes.newest()
                .chain(newest -> seen < 0 ? load(Optional.empty()).invoke(() -> seen = newest) : follow(newest, now))
                .invoke(() -> freshUntil = now.plus(FRESH));
    }

    private Uni<Void> load(Optional<UUID> after) {
        return courses.onSale(after, PAGE).chain(page -> {
            page.forEach(this::apply);
            return page.size() < PAGE
                    ? Uni.createFrom().voidItem()
                    : load(Optional.of(page.get(page.size() - 1).courseId()));
        });
    }

    private Uni<Void> follow(long newest, Instant now) {
        LongStream.rangeClosed(seen + 1, newest).forEach(number -> unsettled.put(number, now));
        seen = newest;
        if (unsettled.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return changes.of(Set.copyOf(unsettled.keySet()))
                .chain(changed -> courses.find(changed).invoke(found -> apply(changed, found)))
                .invoke(() ->
                        unsettled.values().removeIf(since -> since.plus(SETTLED).isBefore(now)))
                .replaceWithVoid();
    }

    private void apply(Collection<UUID> changed, List<Course> found) {
        Set<UUID> there = found.stream().map(Course::courseId).collect(Collectors.toSet());
        changed.stream().filter(id -> !there.contains(id)).forEach(index::remove);
        found.forEach(this::apply);
    }

    private void apply(Course course) {
        if (course.status() == CourseStatus.APPROVED) {
            index.put(Entry.of(course));
        } else {
            index.remove(course.courseId());
        }
    }
}
