package id.prakerja.training.figures;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Waiting;
import id.prakerja.training.account.AccountNote;
import id.prakerja.training.account.AccountNotes;
import id.prakerja.training.account.NoteReader;
import id.prakerja.training.account.domain.Counts;
import id.prakerja.training.account.domain.Figure;
import id.prakerja.training.support.Course;
import id.prakerja.training.support.Learner;
import id.prakerja.training.support.ServiceTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Each change is counted once, wherever whoever counts is killed, and the figures are the sums of the accounts. */
@ServiceTest
class CountingTest {

    private static final Duration A_WHILE = Duration.ofMinutes(2);

    @Inject
    Counting counting;

    @Inject
    Batches batches;

    @Inject
    FigureStore figures;

    @Inject
    AccountNotes notes;

    @Inject
    Instance<NoteReader> readers;

    @Inject
    FiguresConfig config;

    /** Where a process is killed while it counts a batch. */
    private enum Kill {
        BEFORE_ANYTHING_IS_COUNTED,
        WHEN_SOME_DAYS_ARE_COUNTED,
        WHEN_ALL_IS_COUNTED,
        WHEN_THE_NOTES_ARE_GONE
    }

    @Test
    void whereverItIsKilledABatchIsCountedOnce() {
        for (Kill kill : Kill.values()) {
            Batches.State held = hold();
            Course course = Course.approved();
            Learner learner = Learner.selected();
            learner.begin(course);

            leaveBehind(held, kill);
            settle();

            Map<Figure, Long> counted = counted(course);
            assertEquals(
                    Map.of(Figure.ENROLMENTS, 1L, Figure.REDEEMED, 1L, Figure.RUPIAH_SPENT, 350_000L),
                    counted,
                    kill.name());
        }
        assertEquals("EQUAL", compare(false).getString("status"));
    }

    /** Does of a batch what a process does until it is killed. */
    private void leaveBehind(Batches.State held, Kill kill) {
        Batches.State open = result(batches.open(held, waiting())).orElseThrow();
        Map<FigureDay, SortedMap<String, Counts>> days = new TreeMap<>(FigureDay.of(open.cells()));
        if (kill == Kill.WHEN_SOME_DAYS_ARE_COUNTED) {
            FigureDay first = days.keySet().iterator().next();
            days.keySet().removeIf(day -> !day.equals(first));
        }
        if (kill != Kill.BEFORE_ANYTHING_IS_COUNTED) {
            result(figures.count(open.version(), days));
        }
        if (kill == Kill.WHEN_THE_NOTES_ARE_GONE) {
            result(notes.remove(open.settled()));
        }
    }

    @Test
    void severalWhoCountAtTheSameTimeCountEachChangeOnce() {
        Course course = Course.approved();
        List<Counting> instances = List.of(counting, another(), another());
        List<Uni<Void>> runs = new ArrayList<>();
        for (int person = 0; person < 8; person++) {
            Learner.selected().buy(course).statusCode(201);
            notes.lookForMore();
            instances.forEach(instance -> runs.add(instance.settle()));
        }
        result(Uni.join().all(runs).andFailFast());
        settle();

        assertEquals(8, counted(course).get(Figure.ENROLMENTS));
        assertEquals("EQUAL", compare(false).getString("status"));
    }

    @Test
    void whatAnotherInstanceHasLeftUncountedIsFoundByAScan() {
        Batches.State held = hold();
        Course course = Course.approved();
        Learner.selected().buy(course).statusCode(201);
        waiting(); // and forgotten: nobody knows of the notes any more
        result(batches.release(held));

        notes.lookForMore();
        settle();

        assertEquals(1, counted(course).get(Figure.ENROLMENTS));
    }

    @Test
    void aFigureThatIsNotTheSumOfTheAccountsIsNamedAndPutRight() {
        Course course = Course.approved();
        Learner.selected().buy(course).statusCode(201);
        Batches.State held = hold();
        FigureDay day = new FigureDay(By.COURSE, stored(course).day().day());
        TreeMap<String, Counts> wrong = new TreeMap<>(stored(course).groups());
        wrong.put(course.id().toString(), Counts.of(Figure.ENROLMENTS, 7));
        result(figures.replace(held.version(), Map.of(day, wrong)));
        result(batches.release(held));

        JsonPath compared = compare(false);

        assertEquals("DIFFERENT", compared.getString("status"));
        assertEquals(course.id().toString(), compared.getString("differences[0].group"));
        assertEquals(7, compared.getInt("differences[0].counted.ENROLMENTS"));
        assertEquals(1, compared.getInt("differences[0].found.ENROLMENTS"));
        assertEquals("MENDED", compare(true).getString("status"));
        assertEquals(1, counted(course).get(Figure.ENROLMENTS));
        assertEquals("EQUAL", compare(false).getString("status"));
        Learner.selected().buy(course).statusCode(201);
        settle();
        assertEquals(2, counted(course).get(Figure.ENROLMENTS));
    }

    @Test
    void whileOneComparesNobodyElseDoesAndNothingIsCounted() {
        Batches.State held = hold();
        Course course = Course.approved();
        Learner.selected().buy(course).statusCode(201);

        settle();

        assertTrue(counted(course).isEmpty());
        begin(false).then().statusCode(409).body("code", equalTo("FIGURES_ARE_COMPARED"));
        result(batches.release(held));
        settle();
        assertEquals(1, counted(course).get(Figure.ENROLMENTS));
    }

    /** Another instance of the service. */
    private Counting another() {
        return new Counting(notes, batches, figures, readers, config, new SimpleMeterRegistry());
    }

    private Batches.State hold() {
        return Waiting.patiently()
                .until(
                        () -> {
                            settle();
                            Batches.State state = result(batches.load());
                            return state.open()
                                    ? Optional.<Batches.State>empty()
                                    : result(batches.hold(state, A_WHILE));
                        },
                        Optional::isPresent)
                .orElseThrow();
    }

    /** All notes that wait, taken out of what the instance knows. */
    private List<AccountNote> waiting() {
        List<AccountNote> found = new ArrayList<>();
        while (notes.known() > 0) {
            found.addAll(result(notes.waiting(config.batch())));
        }
        return found;
    }

    private void settle() {
        result(counting.settle());
    }

    private FigureStore.Stored stored(Course course) {
        return result(figures.between(By.COURSE, LocalDate.EPOCH, LocalDate.of(9999, 1, 1))
                        .collect()
                        .asList())
                .stream()
                .filter(day -> day.groups().containsKey(course.id().toString()))
                .findFirst()
                .orElseThrow();
    }

    private Map<Figure, Long> counted(Course course) {
        return result(figures.between(By.COURSE, LocalDate.EPOCH, LocalDate.of(9999, 1, 1))
                        .collect()
                        .asList())
                .stream()
                .map(day -> day.groups().getOrDefault(course.id().toString(), Counts.NONE))
                .reduce(Counts.NONE, Counts::plus)
                .values();
    }

    private static JsonPath compare(boolean mend) {
        int number = Waiting.patiently()
                .until(() -> begin(mend), answer -> answer.statusCode() == 202)
                .jsonPath()
                .getInt("number");
        return Waiting.patiently()
                .until(
                        () -> given().auth()
                                .oauth2(Tokens.staff(Role.AUDITOR))
                                .get("/v1/figures/comparison")
                                .jsonPath(),
                        last -> last.getInt("number") == number
                                && !last.getString("status").equals("RUNNING"));
    }

    private static Response begin(boolean mend) {
        return given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .contentType(ContentType.JSON)
                .body("{\"mend\":" + mend + "}")
                .post("/v1/figures/comparison");
    }

    private static <T> T result(Uni<T> uni) {
        return uni.await().atMost(Waiting.PATIENCE);
    }
}
