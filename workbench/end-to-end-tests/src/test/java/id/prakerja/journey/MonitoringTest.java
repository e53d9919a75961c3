package id.prakerja.journey;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import id.prakerja.runner.workspace.Workspace;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What pages people and what they then look at: every expression asks for what the services really say. */
class MonitoringTest {

    private static final Pattern RULE =
            Pattern.compile("alert: (\\w+)\\s+expr: (.+)\\n(?:.*\\n)*?\\s+runbook_url: \\S+#(\\S+)");
    private static final Pattern METRIC = Pattern.compile("\\b(?:prakerja|http|jvm)_[a-z_]+");
    /** Between alert and the next: the rule's own lines. */
    private static final Pattern ALERT = Pattern.compile("alert: \\w+");

    /** Has no series while every wave concludes; registration's SelectionOutcomeTest sees it come and go. */
    private static final Set<String> SHOWN_WHERE_SOMETHING_IS_WRONG = Set.of("prakerja_waves_unconcluded_age_seconds");

    @Test
    void everyMetricOfTheRulesAndTheDashboardIsOneOfTheRunningServices() throws IOException {
        Set<String> asked = new TreeSet<>();
        rules().forEach(rule -> asked.addAll(metrics(rule.group(2))));
        expressions(new ObjectMapper().readTree(read("deploy/monitoring/dashboard.json")))
                .forEach(expression -> asked.addAll(metrics(expression)));
        Suite suite = UndisturbedWave.played().suite();

        assertTrue(asked.size() > 25, asked::toString);
        patiently().untilAsserted(() -> {
            Set<String> missing = new TreeSet<>(asked);
            missing.removeAll(shownBy(suite));
            missing.removeAll(SHOWN_WHERE_SOMETHING_IS_WRONG);
            assertEquals(Set.of(), missing);
        });
    }

    @Test
    void everyRuleLeadsToItsEntryInTheRunbook() throws IOException {
        String runbook = read("docs/runbook.md");
        List<MatchResult> rules = rules();

        assertEquals(
                ALERT.matcher(read("deploy/monitoring/alerts.yaml")).results().count(), rules.size());
        rules.forEach(rule -> assertTrue(
                runbook.contains("<a id=\"%s\"></a>%s ".formatted(rule.group(3), rule.group(1))), rule.group(1)));
    }

    @Test
    void everyRuleIsLetFireOnce() throws IOException {
        String tests = read("deploy/monitoring/alerts-test.yaml");

        rules().forEach(rule -> assertTrue(tests.contains("alertname: " + rule.group(1) + "\n"), rule.group(1)));
    }

    private static List<MatchResult> rules() throws IOException {
        return RULE.matcher(read("deploy/monitoring/alerts.yaml")).results().toList();
    }

    private static List<String> expressions(JsonNode dashboard) {
        List<String> found = new ArrayList<>();
        dashboard.findValues("expr").forEach(expression -> found.add(expression.asText()));
        return found;
    }

    private static Set<String> metrics(String expression) {
        return METRIC.matcher(expression).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Set<String> shownBy(Suite suite) {
        return Stream.of(Service.values())
                .map(service -> RestAssured.get(suite.managementUrl(service).resolve("/q/metrics"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .flatMap(String::lines)
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("[{ ].*", ""))
                .collect(Collectors.toSet());
    }

    private static String read(String file) throws IOException {
        return Files.readString(Workspace.current().checkout().resolve(file));
    }
}
