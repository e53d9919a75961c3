package id.prakerja.registration.people.profile;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.registration.people.profile.domain.DeclarationKind;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The declarations in force, from {@code declarations/<version>.json}. */
@ApplicationScoped
class DeclarationTexts {

    private final InForce inForce;

    DeclarationTexts(DeclarationConfig config, ObjectMapper json) {
        inForce = read("declarations/" + config.version() + ".json", json);
        if (!inForce.version().equals(config.version())
                || !inForce.texts().keySet().equals(Set.of(DeclarationKind.values()))) {
            throw new IllegalStateException("The declarations of version " + config.version() + " are not complete");
        }
    }

    /** A text that is missing is found at start, not by the first who is to declare it. */
    void check(@Observes StartupEvent started) {
        inForce();
    }

    InForce inForce() {
        return inForce;
    }

    private static InForce read(String resource, ObjectMapper json) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("There is no file " + resource);
            }
            return json.readValue(in, InForce.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The declarations in " + resource + " cannot be read", e);
        }
    }

    /**
     * What is declared.
     *
     * @param version version of the texts
     * @param texts by kind and language
     */
    @Schema(name = "Declarations")
    public record InForce(@Schema(examples = "2020") String version, Map<DeclarationKind, Map<String, String>> texts) {}
}
