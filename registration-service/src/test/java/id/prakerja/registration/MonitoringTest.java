package id.prakerja.registration;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.registration.support.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@ServiceTest
class MonitoringTest {

    private static final Pattern METRIC = Pattern.compile("prakerja_[a-z_]+");
    private static final Path DEPLOY = Path.of("..", "deploy", "monitoring");

    @Test
    void everyMetricThatAnAlertOrADashboardNamesExists() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String file : Set.of("registration-alerts.yaml", "registration-dashboard.json")) {
            METRIC.matcher(Files.readString(DEPLOY.resolve(file))).results().forEach(found -> named.add(found.group()));
        }

        String metrics =
                given().get("/q/metrics").then().statusCode(200).extract().asString();

        assertTrue(named.size() > 10, named::toString);
        named.forEach(metric -> assertTrue(metrics.contains("\n" + metric), metric));
    }
}
