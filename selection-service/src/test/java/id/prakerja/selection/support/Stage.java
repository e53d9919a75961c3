package id.prakerja.selection.support;

import static id.prakerja.testkit.Waiting.patiently;

import id.prakerja.events.ApplicantRegistered;
import id.prakerja.events.Topics;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Topic;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sets the stage for a test: waves in a certain state, with people in them. */
public final class Stage {

    private Stage() {}

    /** A wave that is open now. */
    public static void open(int wave, int quota) {
        Waves.plan(Waves.plan(wave, quota, TestClock.now()), "plan-" + wave)
                .then()
                .statusCode(201);
        patiently().until(() -> Waves.show(wave).getString("status").equals("OPEN"));
    }

    /** Time moves on to an instant, and has come there by the database's clock too, which decisions go by. */
    public static void timeComesTo(Instant target) {
        TestClock.advanceTo(target);
        ProgrammeTime time = CDI.current().select(ProgrammeTime.class).get();
        patiently().until(() -> !time.now().isBefore(target));
    }

    /** New people of a province who are registered and have joined the wave now; not yet delivered. */
    public static List<UUID> join(int wave, int count, String province, boolean priority) {
        List<ApplicantRegistered> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(People.registered(People.someone(), province, priority, TestClock.now()));
        }
        register(people);
        List<UUID> ids = people.stream().map(ApplicantRegistered::applicantId).toList();
        join(wave, ids, TestClock.now());
        return ids;
    }

    /** Sends registrations. */
    public static void register(List<ApplicantRegistered> people) {
        Topic.named(Topics.APPLICANT_REGISTERED)
                .publishAll(people.stream()
                        .map(person -> new Topic.Keyed(person.applicantId(), person))
                        .toList());
    }

    /** Sends entries. */
    public static void join(int wave, List<UUID> people, Instant at) {
        Topic.named(Topics.APPLICANT_JOINED)
                .publishAll(people.stream()
                        .map(person -> new Topic.Keyed(person, People.joined(person, wave, at)))
                        .toList());
    }

    /** Waits until so many entries of the wave, and so many registrations behind them, have arrived. */
    public static void awaitEntries(int wave, int joined, int registered) {
        patiently().until(() -> {
            var figures = Waves.figures(wave);
            int known = figures.<String, Map<String, Integer>>getMap("perProvince").values().stream()
                    .mapToInt(province -> province.get("entries"))
                    .sum();
            return figures.getInt("joined") == joined && known == registered;
        });
    }

    /** A closed wave in which people have joined. */
    public static List<UUID> closedWave(int wave, int quota, int joiners) {
        open(wave, quota);
        List<UUID> people = join(wave, joiners, "32", false);
        awaitEntries(wave, joiners, joiners);
        Waves.done(Waves.step(wave, "closure"));
        return people;
    }

    /** A determined wave; its participants. */
    public static List<UUID> determinedWave(int wave, int quota, int joiners) {
        closedWave(wave, quota, joiners);
        Waves.done(Waves.step(wave, "draw"));
        Waves.done(Waves.step(wave, "determination", Map.of("decree", "SK-" + wave)));
        return selected(wave);
    }

    /** The selected in rank order. */
    public static List<UUID> selected(int wave) {
        return Waves.get("/v1/waves/%d/selected?limit=500".formatted(wave))
                .getList("items.applicantId", String.class)
                .stream()
                .map(UUID::fromString)
                .toList();
    }
}
