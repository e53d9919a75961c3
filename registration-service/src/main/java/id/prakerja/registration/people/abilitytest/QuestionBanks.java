package id.prakerja.registration.people.abilitytest;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.registration.people.abilitytest.domain.QuestionBank;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Question banks by version, from {@code ability-tests/<version>.json}. */
@ApplicationScoped
class QuestionBanks {

    private final AbilityTestConfig config;
    private final ObjectMapper json;
    private final Map<String, QuestionBank> banks = new ConcurrentHashMap<>();

    QuestionBanks(AbilityTestConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    /** A bank that is missing is found at start, not by the first who takes the test. */
    void check(@Observes StartupEvent started) {
        present();
    }

    /** The bank for tests that are started now. */
    QuestionBank present() {
        return of(config.bank());
    }

    /** The bank that a test was started with. */
    QuestionBank of(String version) {
        return banks.computeIfAbsent(version, this::read);
    }

    private QuestionBank read(String version) {
        String resource = "ability-tests/" + version + ".json";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("There is no question bank " + resource);
            }
            return json.readValue(in, QuestionBank.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The question bank " + resource + " cannot be read", e);
        }
    }
}
