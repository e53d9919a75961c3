package id.prakerja.registration.people.contact;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.Contacts;
import id.prakerja.registration.support.Deadlocks;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.testkit.Race;
import id.prakerja.testkit.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@ServiceTest
class ContactChangeTest {

    @Test
    void aNewContactReplacesTheOldOnlyOnceItsCodeHasComeBack() {
        Map<String, Object> form = People.person();
        UUID id = Api.registered(form);
        String own = Tokens.applicant(id);
        String wanted = People.person().get("email").toString();

        Contacts.change(own, id, "email", wanted.toUpperCase(Locale.ROOT)).statusCode(202);
        Api.register(withEmail(form.get("email"))).statusCode(409).body("code", equalTo("EMAIL_ALREADY_REGISTERED"));
        String code = Contacts.code(wanted, 1);
        Contacts.confirmChange(own, id, "email", Contacts.wrong(code))
                .statusCode(422)
                .body("code", equalTo("CODE_WRONG"));
        Contacts.confirmChange(own, id, "email", code).statusCode(200).body("emailVerifiedAt", notNullValue());

        Api.register(withEmail(wanted)).statusCode(409).body("code", equalTo("EMAIL_ALREADY_REGISTERED"));
        Api.register(withEmail(form.get("email"))).statusCode(201);
        patiently("the old address to be told")
                .until(() ->
                        Contacts.texts(Contacts.email(form)).stream().anyMatch(text -> text.contains("was replaced")));
        Contacts.confirmChange(own, id, "email", code)
                .statusCode(409)
                .body("code", equalTo("CONTACT_CHANGE_NOT_REQUESTED"));
    }

    @Test
    void onlyTheOwnerOfAContactLearnsThatItIsTaken() {
        Map<String, Object> other = People.person();
        Api.registered(other);
        UUID id = Api.registered(People.person());
        String own = Tokens.applicant(id);

        Contacts.change(own, id, "phone", other.get("phone").toString()).statusCode(202);
        Contacts.confirmChange(own, id, "phone", Contacts.code(Contacts.phone(other), 1))
                .statusCode(409)
                .body("code", equalTo("PHONE_ALREADY_REGISTERED"));
    }

    /** Pairs who want each other's at the same moment would wait for each other. */
    @Test
    void whoeverCrossTheirContactsAreToldAtOnceAndHoldNobodyUp() throws Exception {
        List<Map<String, Object>> forms =
                Stream.generate(People::person).limit(16).toList();
        List<UUID> people = forms.stream().map(Api::registered).toList();
        List<String> codes = new ArrayList<>();
        for (int each = 0; each < forms.size(); each++) {
            Map<String, Object> wanted = forms.get(each ^ 1);
            UUID id = people.get(each);
            Contacts.change(
                            Tokens.applicant(id),
                            id,
                            "phone",
                            wanted.get("phone").toString())
                    .statusCode(202);
            codes.add(Contacts.code(Contacts.phone(wanted), 1));
        }
        Deadlocks.areFoundInAnHour();
        try {
            List<Integer> answers =
                    Deadlocks.finished(CompletableFuture.supplyAsync(() -> confirmedAtOnce(people, codes)));

            assertEquals(Collections.nCopies(forms.size(), 409), answers);
        } finally {
            Deadlocks.areFoundAsUsual();
        }
    }

    private static List<Integer> confirmedAtOnce(List<UUID> people, List<String> codes) {
        try {
            return Race.of(
                    people.size(),
                    each -> Contacts.confirmChange(
                                    Tokens.applicant(people.get(each)), people.get(each), "phone", codes.get(each))
                            .extract()
                            .statusCode());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void ofManyWhoMoveToTheSamePhoneAtOnceOneGetsIt() throws Exception {
        String wanted = People.person().get("phone").toString();
        String international = "+62" + wanted.substring(1);
        List<UUID> people = List.of(Api.registered(People.person()), Api.registered(People.person()));
        List<String> codes = new ArrayList<>();
        for (UUID id : people) {
            Contacts.change(Tokens.applicant(id), id, "phone", wanted).statusCode(202);
            codes.add(Contacts.code(international, codes.size() + 1));
        }

        List<Integer> answers = Race.of(
                2,
                number -> Contacts.confirmChange(
                                Tokens.applicant(people.get(number)), people.get(number), "phone", codes.get(number))
                        .extract()
                        .statusCode());

        assertEquals(List.of(200, 409), answers.stream().sorted().toList());
    }

    @Test
    void whatIsNoContactOrTheSameIsRefused() {
        Map<String, Object> form = People.person();
        UUID id = Api.registered(form);
        String own = Tokens.applicant(id);

        Contacts.change(own, id, "phone", "12").statusCode(400).body("violations[0].code", equalTo("PHONE_MALFORMED"));
        Contacts.change(own, id, "phone", Contacts.phone(form))
                .statusCode(409)
                .body("code", equalTo("CONTACT_UNCHANGED"));
        Contacts.change(Tokens.applicant(UUID.randomUUID()), id, "phone", "081234567890")
                .statusCode(403);
        Contacts.change(Tokens.officer("32"), id, "phone", "081234567890").statusCode(403);
    }

    private static Map<String, Object> withEmail(Object email) {
        Map<String, Object> form = People.person();
        form.put("email", email);
        return form;
    }
}
