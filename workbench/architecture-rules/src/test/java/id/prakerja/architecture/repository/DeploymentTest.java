package id.prakerja.architecture.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code deploy/} says in several places fits together. */
class DeploymentTest {

    private static final String BASE = "deploy/kubernetes/base";
    /** One for the watch over the store, two for migrations while it starts. */
    private static final int BESIDE_THE_POOL = 3;

    private static final Pattern IMAGE = Pattern.compile("image: prakerja/([a-z-]+)");

    private static final int FOR_ADMINISTRATORS = 3;
    /** The server of Compose has PostgreSQL's own default, for one replica of each. */
    private static final int DEFAULT_CONNECTIONS = 100;

    private final List<Path> ofPostgres = Repository.files(Repository.at(BASE), "-service.yaml").stream()
            .filter(file -> Repository.text(file).contains("QUARKUS_DATASOURCE_REACTIVE_URL"))
            .toList();

    @Test
    void everyReplicaFindsAConnectionEvenWhileAllServicesRoll() {
        int pool = number("QUARKUS_DATASOURCE_REACTIVE_MAX_SIZE: \"(\\d+)\"", BASE + "/config.yaml");
        int replicas = number("replicas: (\\d+)", BASE + "/every-service.yaml") + 1;
        int connections = number("`max_connections` of\\s+(\\d+)", BASE + "/README.md");

        int needed = ofPostgres.size() * replicas * (pool + BESIDE_THE_POOL) + FOR_ADMINISTRATORS;

        assertTrue(ofPostgres.size() >= 3, ofPostgres::toString);
        assertTrue(needed <= connections, needed + " connections, of " + connections);
        assertTrue(ofPostgres.size() * (pool + BESIDE_THE_POOL) + FOR_ADMINISTRATORS <= DEFAULT_CONNECTIONS);
    }

    @Test
    void aPodHasTimeToDrainAndToFinish() {
        int delay = number("QUARKUS_SHUTDOWN_DELAY: (\\d+)S", BASE + "/config.yaml");
        int finish = number(
                "quarkus\\.shutdown\\.timeout=(\\d+)S",
                "libraries/service-defaults/src/main/resources/META-INF/microprofile-config.properties");
        int grace = number("terminationGracePeriodSeconds: (\\d+)", BASE + "/every-service.yaml");
        int unready = number("readinessProbe:[^}]*?periodSeconds: (\\d+)", BASE + "/every-service.yaml");

        assertTrue(delay >= unready, "Nobody asks during the delay");
        assertTrue(grace > delay + finish, grace + " s for " + delay + " s and " + finish + " s");
    }

    @Test
    void everyImageFindsWhatItIsBuiltFrom() {
        List<String> letIn =
                Repository.text(Repository.at(".dockerignore")).lines().toList();
        List<String> images = Repository.files(Repository.at(BASE), ".yaml").stream()
                .flatMap(file -> IMAGE.matcher(Repository.text(file)).results())
                .map(image -> image.group(1))
                .distinct()
                .toList();

        assertEquals(6, images.size(), images::toString);
        for (String image : images) {
            assertTrue(letIn.contains("!" + image + "/target/quarkus-app"), image + " is kept from the build");
            assertTrue(Files.exists(Repository.at("deploy/images/jvm/" + image + ".options")), image);
        }
    }

    private static int number(String pattern, String file) {
        Matcher found = Pattern.compile(pattern).matcher(Repository.text(Repository.at(file)));
        assertTrue(found.find(), () -> pattern + " is not in " + file);
        return Integer.parseInt(found.group(1));
    }
}
