package id.prakerja.registration.privacy.personaldata;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever happens to a registration, no log line of this service names the person, not even at the finest level. */
@ServiceTest
class LogPrivacyTest {

    private static final Logger LOG = Logger.getLogger(LogPrivacyTest.class.getName());
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger OWN = Logger.getLogger("id.prakerja");
    private static final Logger PROBLEMS = Logger.getLogger("http-problem");

    private final Capture capture = new Capture();

    @BeforeEach
    void listen() {
        ROOT.addHandler(capture);
        OWN.setLevel(Level.ALL);
        PROBLEMS.setLevel(Level.ALL);
    }

    @AfterEach
    void listenNoMore() {
        ROOT.removeHandler(capture);
        OWN.setLevel(null);
        PROBLEMS.setLevel(null);
        Api.registryAway(false);
    }

    @Test
    void noLogLineNamesAPerson() {
        Map<String, Object> taken = person("Penanda Satu");
        Map<String, Object> rejected = person("Penanda Dua");
        rejected.put("nik", People.mismatched().get("nik"));
        Map<String, Object> faulty = person("Penanda Tiga");
        faulty.put("gender", "FEMALE");
        Map<String, Object> malformed = person("Penanda Empat");
        malformed.put("birthDate", "tanggal-rahasia");

        UUID id = Api.registered(taken);
        Api.awaitStatus(id, "READY");
        Api.register(taken).statusCode(409).body("code", equalTo("NIK_ALREADY_REGISTERED"));
        Api.awaitStatus(Api.registered(rejected), "IDENTITY_REJECTED");
        Api.register(faulty).statusCode(400);
        Api.register(malformed).statusCode(400);
        Api.registryAway(true);
        UUID waiting = Api.registered(person("Penanda Lima"));
        Api.registryAway(false);
        Api.awaitStatus(waiting, "READY");
        LOG.info("The end of the registrations");

        assertTrue(capture.lines.stream().anyMatch(line -> line.contains("The end of the registrations")));
        List<String> secrets = Stream.of(taken, rejected, faulty, malformed)
                .flatMap(form -> Stream.of("nik", "kk", "email", "phone", "birthDate", "address")
                        .map(form::get))
                .map(Object::toString)
                .toList();
        capture.lines.forEach(line -> {
            assertFalse(line.contains("Penanda"), line);
            secrets.forEach(secret -> assertFalse(line.contains(secret), line));
        });
    }

    private static Map<String, Object> person(String name) {
        Map<String, Object> form = People.person();
        form.put("name", name);
        form.put("address", "Jalan Penanda 7");
        return form;
    }

    /** Keeps every line as it would be written, exceptions and their causes included. */
    private static final class Capture extends Handler {

        final Queue<String> lines = new ConcurrentLinkedQueue<>();
        private final PatternFormatter formatter = new PatternFormatter("%p %c %m%e%n");

        @Override
        public void publish(LogRecord record) {
            lines.add(formatter.format(record));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
