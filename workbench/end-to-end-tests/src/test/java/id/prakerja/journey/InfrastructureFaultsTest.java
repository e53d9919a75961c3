package id.prakerja.journey;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import id.prakerja.infrastructure.Frozen;
import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.issuer.TokenHolder;
import id.prakerja.runner.suite.JavaCommand;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * What the services stand on, gone or frozen: who needs it answers 503 with a code and when to come back, its readiness says so, and
 * whoever does not need it goes on. All of it within the time in which a store counts as away.
 */
class InfrastructureFaultsTest {

    /** Three times {@code prakerja.store-watch.silence} and its interval: the machine that runs the tests may be busy. */
    private static final long SOON = 3 * (1_200 + 250);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Set<Service> ON_POSTGRES =
            EnumSet.of(Service.REGISTRATION, Service.SELECTION, Service.INCENTIVE);

    private static final Set<Service> ON_DOCUMENTS = EnumSet.of(Service.TRAINING);

    private static final Suite SUITE = StartedSuite.fresh("infrastructure-faults");

    private static final String TOKEN =
            DevelopmentIssuer.of(SUITE.workspace()).token(TokenHolder.staff("operator"), Duration.ofHours(1));

    @AfterAll
    static void stop() {
        SUITE.stop();
    }

    @Test
    void frozenOrGoneEverybodyIsAnsweredSoonAndAllGoesOnAfterwards() {
        areReady(EnumSet.allOf(Service.class));

        Frozen.tree(postgres(), () -> {
            areAway(ON_POSTGRES);
            areThere(ON_DOCUMENTS);
        });
        areReady(EnumSet.allOf(Service.class));

        // Kafka and the document server are one process, and PostgreSQL is none of it.
        Frozen.alone(SUITE.infrastructure().handle().orElseThrow(), () -> {
            areAway(ON_DOCUMENTS);
            areThere(ON_POSTGRES);
        });
        areReady(EnumSet.allOf(Service.class));

        kill(postgres());
        areAway(ON_POSTGRES);
        SUITE.infrastructure().kill();
        areAway(EnumSet.allOf(Service.class));

        SUITE.startServers(JavaCommand.small());
        areReady(EnumSet.allOf(Service.class));
    }

    /** Gone with all its children before this returns: until then one of them may still answer. */
    private static void kill(ProcessHandle parent) {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(parent), parent.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    private static void areAway(Set<Service> services) {
        for (Service service : services) {
            // The first waits for the store, the others are answered at the door.
            for (String path : List.of("/v1/figures", "/v1/parked-events", "/v1/messaging")) {
                get(service, path)
                        .then()
                        .statusCode(503)
                        .time(lessThan(SOON), TimeUnit.MILLISECONDS)
                        .header("Retry-After", notNullValue())
                        .body("code", equalTo("TEMPORARILY_UNAVAILABLE"));
            }
            readiness(service).then().statusCode(503).time(lessThan(SOON), TimeUnit.MILLISECONDS);
        }
    }

    private static void areThere(Set<Service> services) {
        for (Service service : services) {
            for (String path : List.of("/v1/parked-events", "/v1/messaging")) {
                get(service, path).then().statusCode(200).time(lessThan(SOON), TimeUnit.MILLISECONDS);
            }
            readiness(service).then().statusCode(200).time(lessThan(SOON), TimeUnit.MILLISECONDS);
        }
    }

    private static void areReady(Set<Service> services) {
        for (Service service : services) {
            patiently(service.module())
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> readiness(service).statusCode() == 200);
            patiently(service.module())
                    .atMost(PATIENCE)
                    .until(() -> get(service, "/v1/parked-events").statusCode() == 200);
        }
    }

    private static Response get(Service service, String path) {
        return given().auth().oauth2(TOKEN).get(SUITE.url(service).resolve(path));
    }

    private static Response readiness(Service service) {
        return given().get(SUITE.ports().of(service).readiness());
    }

    /** The process whose id PostgreSQL leaves in its folder. */
    private static ProcessHandle postgres() {
        try (Stream<Path> files = Files.walk(SUITE.workspace().home())) {
            Path id = files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            return ProcessHandle.of(Long.parseLong(Files.readAllLines(id).get(0)))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
