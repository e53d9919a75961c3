package id.prakerja.runner.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.prakerja.runner.failure.PlainFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads scenarios: those that come with the runner by name, a person's own by path. */
final class ScenarioFile {

    private static final ObjectMapper YAML =
            YAMLMapper.builder().addModule(new JavaTimeModule()).build();

    private ScenarioFile() {}

    /**
     * Reads a scenario.
     *
     * @throws PlainFailure if there is none of the name or it cannot be understood
     */
    static Scenario read(String nameOrPath) {
        try (InputStream file = open(nameOrPath)) {
            return YAML.readValue(file, Scenario.class);
        } catch (JsonProcessingException e) {
            throw new PlainFailure(
                    "The scenario %s cannot be read: %s".formatted(nameOrPath, e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new PlainFailure("The scenario %s cannot be read: %s".formatted(nameOrPath, e.getMessage()), e);
        }
    }

    private static InputStream open(String nameOrPath) throws IOException {
        Path path = Path.of(nameOrPath);
        if (Files.exists(path)) {
            return Files.newInputStream(path);
        }
        InputStream shipped = ScenarioFile.class.getResourceAsStream("/scenarios/%s.yaml".formatted(nameOrPath));
        if (shipped == null) {
            throw new PlainFailure(
                    "There is no scenario %s, neither as a file nor by that name.".formatted(nameOrPath));
        }
        return shipped;
    }
}
