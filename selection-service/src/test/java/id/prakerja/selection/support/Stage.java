package id.prakerja.selection.support;

import static id.prakerja.testkit.Waiting.patiently;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.events.ApplicantRegistered;
import id.prakerja.events.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sets the stage for a test: waves in a certain state, with people in them. */
@ApplicationScoped
public class Stage {

    private final ObjectMapper json;
    private final TestTime time;

    Stage(ObjectMapper json, Clock clock) {
        this.json = json;
        this.time = new TestTime(clock);
    }

    /** The programme's time. */
    public TestTime time() {
        return time;
    }

    /** A topic. */
    public Topic topic(String name) {
        return new Topic(name, json);
    }

    /** A wave that is open now. */
    public void open(int wave, int quota) {
        Waves.plan(Waves.plan(wave, quota, time.now()), "plan-" + wave).then().statusCode(201);
        patiently().until(() -> Waves.show(wave).getString("status").equals("OPEN"));
    }

    /** New people of a province who are registered and have joined the wave now; not yet delivered. */
    public List<UUID> join(int wave, int count, String province, boolean priority) {
        List<ApplicantRegistered> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(People.registered(People.someone(), province, priority, time.now()));
        }
        register(people);
        List<UUID> ids = people.stream().map(ApplicantRegistered::applicantId).toList();
        join(wave, ids, time.now());
        return ids;
    }

    /** Sends registrations. */
    public void register(List<ApplicantRegistered> people) {
        topic(Topics.APPLICANT_REGISTERED)
                .send(people.stream()
                        .map(person -> new Topic.Keyed(person.applicantId(), person))
                        .toList());
    }

    /** Sends entries. */
    public void join(int wave, List<UUID> people, Instant at) {
        topic(Topics.APPLICANT_JOINED)
                .send(people.stream()
                        .map(person -> new Topic.Keyed(person, People.joined(person, wave, at)))
                        .toList());
    }

    /** Waits until so many entries of the wave, and so many registrations behind them, have arrived. */
    public void awaitEntries(int wave, int joined, int registered) {
        patiently().until(() -> {
            var figures = Waves.figures(wave);
            int known = figures.<String, Map<String, Integer>>getMap("perProvince").values().stream()
                    .mapToInt(province -> province.get("entries"))
                    .sum();
            return figures.getInt("joined") == joined && known == registered;
        });
    }

    /** A closed wave in which people have joined. */
    public List<UUID> closedWave(int wave, int quota, int joiners) {
        open(wave, quota);
        List<UUID> people = join(wave, joiners, "32", false);
        awaitEntries(wave, joiners, joiners);
        Waves.done(Waves.step(wave, "closure"));
        return people;
    }

    /** A determined wave; its participants. */
    public List<UUID> determinedWave(int wave, int quota, int joiners) {
        closedWave(wave, quota, joiners);
        Waves.done(Waves.step(wave, "draw"));
        Waves.done(Waves.step(wave, "determination", Map.of("decree", "SK-" + wave)));
        return selected(wave);
    }

    /** The selected in rank order. */
    public List<UUID> selected(int wave) {
        return Waves.get("/v1/waves/%d/selected?limit=500".formatted(wave))
                .getList("items.applicantId", String.class)
                .stream()
                .map(UUID::fromString)
                .toList();
    }
}
