package id.prakerja.runner.conformance;

import id.prakerja.runner.failure.PlainFailure;
import id.prakerja.signatures.WebhookKey;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** What is known of a partner that is tried, from a file: addresses, the keys of its test system, and accounts in it. */
final class PartnerConfig {

    private final Map<String, String> values;

    PartnerConfig(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * Reads it.
     *
     * @throws PlainFailure if the file cannot be read
     */
    static PartnerConfig read(Path file) {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        } catch (IOException e) {
            throw new PlainFailure("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
        }
        Map<String, String> values = new TreeMap<>();
        read.stringPropertyNames().forEach(name -> values.put(name, read.getProperty(name)));
        return new PartnerConfig(values);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * A value that must be there.
     *
     * @throws PlainFailure if it is not
     */
    String get(String name) {
        return find(name).orElseThrow(() -> new PlainFailure("The partner's file lacks %s.".formatted(name)));
    }

    /** The values whose names begin so, by the rest of their names. */
    Map<String, String> below(String prefix) {
        Map<String, String> below = new TreeMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                below.put(name.substring(prefix.length()), value);
            }
        });
        return below;
    }

    URI address(String name) {
        return URI.create(get(name));
    }

    WebhookKey key(String name) {
        return WebhookKey.parse(get(name));
    }

    /** An account that is in order. */
    String goodAccount() {
        return get("account.good");
    }

    /** An account that there is not. */
    String noAccount() {
        return get("account.unknown");
    }

    /** How long the partner may take for anything. */
    Duration patience() {
        return Duration.parse(find("patience").orElse("PT30S"));
    }

    /** How long it may take to answer a message. */
    Duration answerWithin() {
        return Duration.parse(find("answer-within").orElse("PT15S"));
    }

    /** How long is waited for what must not come. */
    Duration silence() {
        return Duration.parse(find("silence").orElse("PT5S"));
    }
}
