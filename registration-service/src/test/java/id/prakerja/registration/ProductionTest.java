package id.prakerja.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What belongs to development or to a demonstration, production does not start with; {@code ProductionChecks} refuses what is named. */
class ProductionTest {

    private static final String REFUSES = "prakerja.production.refuses.";
    private static final String IN_DEVELOPMENT = "%dev.";

    private final Properties properties = read();

    @Test
    void whateverDevelopmentSetsForItselfIsRefused() {
        Map<String, String> development = new TreeMap<>();
        Map<String, String> refused = new TreeMap<>();
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(IN_DEVELOPMENT))
                .forEach(name -> {
                    String property = name.substring(IN_DEVELOPMENT.length());
                    development.put(property, properties.getProperty(name));
                    refused.put(property, refused(property));
                });

        assertEquals(8, development.size(), development::toString);
        assertEquals(development, refused);
    }

    @Test
    void noStepOfVerificationIsSwitchedOff() {
        for (String step : new String[] {"contact-verification", "profile", "test"}) {
            assertEquals("false", refused("prakerja.registration.steps." + step), step);
        }
    }

    private String refused(String property) {
        return properties.getProperty(REFUSES + '"' + property + '"');
    }

    private static Properties read() {
        Properties properties = new Properties();
        try (InputStream in = ProductionTest.class.getResourceAsStream("/application.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }
}
