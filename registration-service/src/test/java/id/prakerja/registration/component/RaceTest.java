package id.prakerja.registration.component;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@ServiceTest
class RaceTest {

    private static final int WRITERS = 64;

    @Test
    void ofManyWhoRegisterTheSameNikAtOnceExactlyOneIsTaken() throws Exception {
        Object nik = People.person().get("nik");
        String operator = Tokens.staff(Role.OPERATOR);

        List<Integer> answers = race(number -> {
            Map<String, Object> form = People.person();
            form.put("nik", nik);
            return Api.register(operator, "nik-race-" + number, form).extract().statusCode();
        });

        assertEquals(1, answers.stream().filter(status -> status == 201).count());
        assertEquals(
                WRITERS - 1, answers.stream().filter(status -> status == 409).count());
    }

    @Test
    void theSameRequestSentAtOnceManyTimesHasOneEffectAndOneAnswer() throws Exception {
        Map<String, Object> form = People.person();
        String operator = Tokens.staff(Role.OPERATOR);

        List<String> answers = race(number -> Api.register(operator, "request-race", form)
                .statusCode(201)
                .extract()
                .asString());

        assertEquals(1, new HashSet<>(answers).size());
    }

    @Test
    void aPersonWhoJoinsManyTimesAtOnceJoinsOnce() throws Exception {
        UUID id = Api.readyApplicant();
        int wave = Waves.open();

        List<Integer> answers = race(number -> Api.join(Tokens.applicant(id), "join-race-" + number, id, wave)
                .extract()
                .statusCode());

        assertEquals(1, answers.stream().filter(status -> status == 201).count());
        assertEquals(
                WRITERS - 1, answers.stream().filter(status -> status == 409).count());
        Api.applicant(id).body("waves.size()", equalTo(1));
    }

    private static <T> List<T> race(Writer<T> writer) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int number = i;
                Callable<T> task = () -> {
                    start.await();
                    return writer.write(number);
                };
                running.add(threads.submit(task));
            }
            start.countDown();
            List<T> answers = new ArrayList<>();
            for (Future<T> each : running) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private interface Writer<T> {
        T write(int number);
    }
}
