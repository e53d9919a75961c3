package id.prakerja.selection.support;

import static id.prakerja.testkit.Waiting.patiently;

import id.prakerja.events.ExclusionChanged;
import id.prakerja.events.ListPublished;
import id.prakerja.events.PriorityChanged;
import id.prakerja.events.Topics;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Versions of lists, as registration would tell of them. */
public final class Lists {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private Lists() {}

    /** Sends people that a version of an exclusion list added. */
    public static void exclude(String list, long version, List<UUID> people) {
        Topic.named(Topics.EXCLUSION_CHANGED).publishAll(exclusions(list, version, people, true));
    }

    /** Sends people that a version of an exclusion list removed. */
    public static void readmit(String list, long version, List<UUID> people) {
        Topic.named(Topics.EXCLUSION_CHANGED).publishAll(exclusions(list, version, people, false));
    }

    /** Sends people that a version of a priority list added. */
    public static void prioritise(String list, long version, List<UUID> people) {
        List<Topic.Keyed> events = new ArrayList<>();
        for (UUID person : people) {
            events.add(
                    new Topic.Keyed(person, new PriorityChanged("identity-" + person, list, version, true, LONG_AGO)));
        }
        Topic.named(Topics.PRIORITY_CHANGED).publishAll(events);
    }

    private static List<Topic.Keyed> exclusions(String list, long version, List<UUID> people, boolean excluded) {
        List<Topic.Keyed> events = new ArrayList<>();
        for (UUID person : people) {
            events.add(new Topic.Keyed(
                    person, new ExclusionChanged("identity-" + person, list, version, excluded, LONG_AGO)));
        }
        return events;
    }

    /** Sends the publication of a version. */
    public static void publish(String kind, String list, long version, long members, long added, long removed) {
        ListPublished event = new ListPublished(
                list, kind, version, "%064x".formatted(version), members, added, removed, TestClock.now());
        Topic.named(Topics.LIST_PUBLISHED).publishAll(List.of(new Topic.Keyed(new UUID(0, list.hashCode()), event)));
    }

    /** A first version of an exclusion list, held whole. */
    public static void holdExclusion(String list, List<UUID> people) {
        exclude(list, 1, people);
        publish("EXCLUSION", list, 1, people.size(), people.size(), 0);
        awaitHeld(list, 1);
    }

    /** Waits until a version is held. */
    public static void awaitHeld(String list, long version) {
        patiently().until(() -> Objects.equals(heldVersion(list), (int) version));
    }

    /** Waits until so many changes of the newest version have arrived. */
    public static void awaitArrived(String list, int changes) {
        patiently().until(() -> shown(list, "changesArrived").anyMatch(arrived -> arrived == changes));
    }

    /** The version that a decision would name; null if none. */
    public static Integer heldVersion(String list) {
        return shown(list, "heldVersion").findFirst().orElse(null);
    }

    private static Stream<Integer> shown(String list, String field) {
        return Waves.get("/v1/lists").<Integer>getList("findAll { it.list == '%s' }.%s".formatted(list, field)).stream()
                .filter(Objects::nonNull);
    }
}
