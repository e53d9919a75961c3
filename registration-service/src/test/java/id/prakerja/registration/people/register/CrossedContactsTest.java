package id.prakerja.registration.people.register;

import static id.prakerja.registration.support.Deadlocks.finished;
import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.registration.door.intake.Outcome;
import id.prakerja.registration.people.applicant.BlindIndex;
import id.prakerja.registration.people.applicant.domain.Channel;
import id.prakerja.registration.people.applicant.domain.FormRules;
import id.prakerja.registration.people.applicant.domain.FormVerdict;
import id.prakerja.registration.people.applicant.domain.Registrant;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.Contacts;
import id.prakerja.registration.support.Deadlocks;
import id.prakerja.registration.support.OfflineUploads;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.sealed.digests.VersionedDigest;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Tokens;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two transactions, each of which has what the other one wants: held up behind somebody's row until both are on their way, in a
 * database that would let them wait for each other for an hour.
 */
@ServiceTest
class CrossedContactsTest {

    @Inject
    Registrations registrations;

    @Inject
    FormRules rules;

    @Inject
    BlindIndex index;

    @Inject
    ObjectMapper json;

    private Connection gate;
    private Object gatePhone;

    @BeforeEach
    void holdUp() throws SQLException {
        gate = Database.connect();
        Map<String, Object> keeper = People.person();
        gatePhone = keeper.get("phone");
        UUID id = Api.registered(keeper);
        Api.awaitStatus(id, "READY");
        Deadlocks.areFoundInAnHour();
        gate.setAutoCommit(false);
        execute("update applicant set status_reason = null where id = '" + id + "'");
    }

    @AfterEach
    void tidy() throws SQLException {
        // With the connection goes what it holds.
        gate.close();
        Deadlocks.areFoundAsUsual();
    }

    @Test
    void twoGroupsOfTheDoorThatCrossWaitForNobodyForLong() throws Exception {
        Crossing crossing = new Crossing();

        CompletableFuture<List<Outcome<Registered>>> one = stored(crossing.one);
        CompletableFuture<List<Outcome<Registered>>> other = stored(crossing.other);
        letGoOnceWaiting(2);

        assertTrue(finished(one).get(1) instanceof Outcome.Refused);
        assertTrue(finished(other).get(1) instanceof Outcome.Refused);
        crossing.assertEachContactHasOneOwner();
    }

    @Test
    void aGroupOfTheDoorAndAFileOfAnOfficeThatCrossWaitForNobodyForLong() throws Exception {
        Crossing crossing = new Crossing();
        String officer = Tokens.officer("32");
        byte[] file = OfflineUploads.csv(crossing.other);
        String id = OfflineUploads.open(officer, OfflineUploads.handOver(3), "CSV", file)
                .statusCode(201)
                .extract()
                .path("id");

        CompletableFuture<List<Outcome<Registered>>> one = stored(crossing.one);
        OfflineUploads.sendAll(officer, id, file);
        letGoOnceWaiting(2);

        assertTrue(finished(one).get(1) instanceof Outcome.Refused);
        OfflineUploads.end(id);
        crossing.assertEachContactHasOneOwner();
    }

    @Test
    void aGroupAndAChangeOfContactThatCrossWaitForNobodyForLong() throws Exception {
        List<Map<String, Object>> forms = inOrder();
        Map<String, Object> mover = forms.get(2);
        UUID id = Api.registered(mover);
        String own = Tokens.applicant(id);
        Map<String, Object> wanted = forms.get(0);
        Contacts.change(own, id, "phone", wanted.get("phone").toString()).statusCode(202);
        String code = Contacts.code(Contacts.phone(wanted), 1);
        forms.get(1).put("phone", gatePhone);
        mover.put("phone", People.person().get("phone"));

        CompletableFuture<List<Outcome<Registered>>> group = stored(forms);
        untilWaiting(1);
        CompletableFuture<Integer> change = CompletableFuture.supplyAsync(
                () -> Contacts.confirmChange(own, id, "phone", code).extract().statusCode());
        letGoOnceWaiting(2);

        boolean registered = finished(group).get(0) instanceof Outcome.Done;
        assertEquals(registered ? 409 : 200, finished(change));
        assertTrue(finished(group).get(2) instanceof Outcome.Refused, "the NIK has its person");
        assertEquals(1, owners("phone", index.phone(Contacts.phone(wanted))));
    }

    private CompletableFuture<List<Outcome<Registered>>> stored(List<Map<String, Object>> forms) {
        return registrations.store(forms.stream().map(this::command).toList()).subscribeAsCompletionStage();
    }

    private RegistrationCommand command(Map<String, Object> form) {
        return registrations.command(RequestMark.NONE, registrant(form), Channel.ASSISTED, List.of(), null, "crossed");
    }

    private Registrant registrant(Map<String, Object> form) {
        RegisterApplicant written = json.convertValue(form, RegisterApplicant.class);
        return ((FormVerdict.Complete) rules.check(written.form(), LocalDate.of(2020, 9, 4))).registrant();
    }

    /** Three people in the order in which a statement takes them. */
    private List<Map<String, Object>> inOrder() {
        return Stream.generate(People::person)
                .limit(3)
                .sorted(Comparator.comparing(this::nik, Arrays::compareUnsigned))
                .toList();
    }

    private byte[] nik(Map<String, Object> form) {
        return index.nik(form.get("nik").toString()).latest();
    }

    private void letGoOnceWaiting(int transactions) throws SQLException {
        untilWaiting(transactions);
        gate.rollback();
    }

    private static void untilWaiting(int transactions) {
        patiently("transactions that wait")
                .until(() -> Database.number("select count(*) from pg_locks where not granted") >= transactions);
    }

    private static long owners(String contact, VersionedDigest digest) {
        return Database.number(
                "select count(*) from applicant where " + contact + "_digest = any ($1)", (Object) digest.either());
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = gate.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first of each has the phone or the e-mail that the last of the other one wants; between them stands the gate. */
    private final class Crossing {

        private final List<Map<String, Object>> one = inOrder();
        private final List<Map<String, Object>> other = inOrder();

        Crossing() {
            other.get(2).put("phone", one.get(0).get("phone"));
            one.get(2).put("email", other.get(0).get("email"));
            one.get(1).put("phone", gatePhone);
            other.get(1).put("phone", gatePhone);
        }

        void assertEachContactHasOneOwner() {
            assertEquals(1, owners("phone", index.phone(Contacts.phone(one.get(0)))));
            assertEquals(1, owners("email", index.email(Contacts.email(other.get(0)))));
            assertEquals(1, registered(one.get(0)) + registered(other.get(2)));
            assertEquals(1, registered(one.get(2)) + registered(other.get(0)));
        }

        private long registered(Map<String, Object> form) {
            return owners("nik", index.nik(form.get("nik").toString()));
        }
    }
}
