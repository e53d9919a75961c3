package id.prakerja.registration.people.notice;

import id.prakerja.registration.people.notice.domain.NoticeText;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The texts of all notices, from {@code notices/en.properties} and {@code notices/id.properties}. */
@ApplicationScoped
class NoticeTexts {

    private final Properties english = read("notices/en.properties");
    private final Properties indonesian = read("notices/id.properties");

    /**
     * A text.
     *
     * @throws IllegalStateException if it is missing in one
     */
    NoticeText text(String name) {
        String inEnglish = english.getProperty(name);
        String inIndonesian = indonesian.getProperty(name);
        if (inEnglish == null || inIndonesian == null) {
            throw new IllegalStateException("The text " + name + " is missing in a language");
        }
        return new NoticeText(inIndonesian, inEnglish);
    }

    private static Properties read(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("The texts in " + resource + " cannot be read", e);
        }
    }
}
