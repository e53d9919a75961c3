package id.prakerja.rest.problem;

import static id.prakerja.rest.html.PlainPage.escaped;

import id.prakerja.rest.html.PlainPage;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A page for every refusal of the suite, at {@code /problems/…}: what its code means and what the caller is told, in both languages. It shows what
 * the repository's documents say, and needs no account.
 */
@ApplicationScoped
public class ProblemPages {

    /** Where the pages begin. */
    static final String PATH = "/problems/";

    private static final String SOURCE = "problems.tsv";
    private static final String NAME = "name";
    private static final int FIELDS = 7;

    private final Map<String, List<String[]>> pages = read();

    void open(@Observes Router router) {
        router.get(PATH).handler(this::list);
        router.get(PATH + ":" + NAME).handler(this::show);
    }

    private void list(RoutingContext context) {
        String names = pages.keySet().stream()
                .sorted()
                .map(name -> "<li><a href=\"%1$s%2$s\">%2$s</a></li>%n".formatted(PATH, escaped(name)))
                .collect(Collectors.joining());
        PlainPage.answer(context.response(), "Refusals", "<ul>%n%s</ul>".formatted(names));
    }

    private void show(RoutingContext context) {
        List<String[]> found = pages.get(context.pathParam(NAME));
        if (found == null) {
            context.next();
            return;
        }
        PlainPage.answer(
                context.response(),
                context.pathParam(NAME),
                found.stream().map(ProblemPages::part).collect(Collectors.joining()));
    }

    private static String part(String[] fields) {
        return """
                <p><code>%s</code>, HTTP status %s, of %s. %s</p>
                <blockquote>%s</blockquote>
                <blockquote lang="id">%s</blockquote>
                """.formatted(
                        escaped(fields[1]),
                        escaped(fields[2]),
                        escaped(fields[3]),
                        escaped(fields[4]),
                        escaped(fields[5]),
                        escaped(fields[6]));
    }

    private static Map<String, List<String[]>> read() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(ProblemPages.class.getResourceAsStream(SOURCE), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t", FIELDS))
                    .collect(Collectors.groupingBy(fields -> fields[0]));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
