package id.prakerja.registration.people.register;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.registration.support.Waves;
import id.prakerja.testkit.Race;
import id.prakerja.testkit.Tokens;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class RaceTest {

    private static final int WRITERS = 64;

    @ParameterizedTest
    @ValueSource(strings = {"nik", "phone", "email"})
    void ofManyWhoRegisterTheSameNikPhoneOrEmailAtOnceThroughAnyChannelExactlyOneIsTaken(String field)
            throws Exception {
        Object value = People.person().get(field);

        List<Integer> answers = Race.of(WRITERS, number -> {
            Map<String, Object> form = People.person();
            form.put(field, value);
            String token = token(number, form);
            return Api.register(token, field + "-race-" + number, form)
                    .extract()
                    .statusCode();
        });

        assertEquals(1, answers.stream().filter(status -> status == 201).count());
        assertEquals(
                WRITERS - 1, answers.stream().filter(status -> status == 409).count());
    }

    /** By oneself, through an officer, or from an office's papers. */
    private static String token(int number, Map<String, Object> form) {
        return switch (number % 3) {
            case 0 -> Tokens.newcomer("racer-" + UUID.randomUUID());
            case 1 -> Tokens.officer("32");
            default -> {
                form.put("channel", "OFFLINE");
                yield Tokens.staff(Role.OPERATOR);
            }
        };
    }

    @Test
    void theSameRequestSentAtOnceManyTimesHasOneEffectAndOneAnswer() throws Exception {
        Map<String, Object> form = People.person();
        String operator = Tokens.staff(Role.OPERATOR);

        List<String> answers = Race.of(
                WRITERS,
                number -> Api.register(operator, "request-race", form)
                        .statusCode(201)
                        .extract()
                        .asString());

        assertEquals(1, new HashSet<>(answers).size());
    }

    @Test
    void aPersonWhoJoinsManyTimesAtOnceJoinsOnce() throws Exception {
        UUID id = Api.readyApplicant();
        int wave = Waves.open();

        List<Integer> answers = Race.of(
                WRITERS,
                number -> Api.join(Tokens.applicant(id), "join-race-" + number, id, wave)
                        .extract()
                        .statusCode());

        assertEquals(1, answers.stream().filter(status -> status == 201).count());
        assertEquals(
                WRITERS - 1, answers.stream().filter(status -> status == 409).count());
        Api.applicant(id).body("waves.size()", equalTo(1));
    }
}
