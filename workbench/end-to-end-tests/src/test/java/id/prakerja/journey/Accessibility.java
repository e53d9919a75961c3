package id.prakerja.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;

/** What axe-core has against the page that a browser shows. */
final class Accessibility {

    private static final String AXE = script();

    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run().then(found => done(found.violations.map(each =>
                each.id + ": " + each.nodes.map(node => node.html.slice(0, 120)).slice(0, 3).join(" | "))));
            """;

    private Accessibility() {}

    static List<String> violations(ChromeDriver browser) {
        browser.executeScript(AXE);
        return ((List<?>) browser.executeAsyncScript(RUN))
                .stream().map(Object::toString).toList();
    }

    private static String script() {
        try (InputStream axe = Accessibility.class.getClassLoader().getResourceAsStream("axe.min.js")) {
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
