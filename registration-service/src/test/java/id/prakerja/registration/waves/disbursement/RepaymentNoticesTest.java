package id.prakerja.registration.waves.disbursement;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.events.Topics;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.Contacts;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is to pay something back is told so, once of each case, as long as there is anybody to be told. */
@ServiceTest
class RepaymentNoticesTest {

    @Test
    void whoIsToPayBackIsToldOnceOfEachCaseInBothLanguages() {
        Map<String, Object> form = People.person();
        UUID person = Api.registered(form);
        UUID claim = UUID.randomUUID();

        notify(person, person, claim, 1_200_000);
        notify(person, person, claim, 1_200_000);
        notify(person, person, UUID.randomUUID(), 600_000);
        awaitMessages(form, 2);

        List<String> mails = Contacts.texts(Contacts.email(form));
        assertTrue(mails.stream().anyMatch(mail -> mail.contains("Rp1.200.000 dibayarkan")), mails::toString);
        assertTrue(mails.stream().anyMatch(mail -> mail.contains("Rp1,200,000 was paid")), mails::toString);
        assertTrue(
                mails.stream().allMatch(mail -> mail.contains("31 Maret 2021") && mail.contains("31 March 2021")),
                mails::toString);
        assertTrue(mails.stream().anyMatch(mail -> mail.contains("Rp600,000")), mails::toString);
    }

    @Test
    void whoseDataWereErasedOrWhoIsUnknownIsToldNothingAndTheNextOneIs() {
        UUID erased = Api.registered(People.person());
        Api.awaitStatus(erased, "READY");
        Api.as(Tokens.applicant(erased))
                .delete("/v1/applicants/" + erased + "/own-data")
                .then()
                .statusCode(204);
        UUID unknown = UUID.randomUUID();
        Map<String, Object> form = People.person();
        UUID next = Api.registered(form);

        notify(next, erased, UUID.randomUUID(), 600_000);
        notify(next, unknown, UUID.randomUUID(), 600_000);
        notify(next, next, UUID.randomUUID(), 600_000);
        awaitMessages(form, 1);

        for (UUID nobody : List.of(erased, unknown)) {
            assertEquals(0, Database.number("select count(*) from notice where applicant_id = $1", nobody));
        }
        assertEquals(0, Database.number("select count(*) from parked_event where record_key = $1", next.toString()));
    }

    /** Under the key of one person, so that what is read last is applied last. */
    private static void notify(UUID key, UUID person, UUID claim, long amount) {
        Topic.named(Topics.RECOVERY_NOTIFIED).publish(key, """
                {"participantId": "%s", "caseId": "%s", "reason": "EXCLUDED", "amount": %d,
                 "repayBy": "2021-03-31T02:00:00Z", "notifiedAt": "2021-01-30T02:00:00Z"}
                """.formatted(person, claim, amount));
    }

    private static void awaitMessages(Map<String, Object> form, int number) {
        patiently("messages")
                .until(() -> Contacts.texts(Contacts.phone(form)).size() == number
                        && Contacts.texts(Contacts.email(form)).size() == number);
    }
}
