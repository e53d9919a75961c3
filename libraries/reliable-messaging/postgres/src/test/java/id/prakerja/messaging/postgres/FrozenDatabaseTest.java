package id.prakerja.messaging.postgres;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import id.prakerja.access.Role;
import id.prakerja.infrastructure.Frozen;
import id.prakerja.infrastructure.LocalInfrastructureResource;
import id.prakerja.stores.WatchConfig;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Management;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A service whose database keeps its connections and answers nothing. */
@QuarkusTest
@WithTestResource(
        value = LocalInfrastructureResource.class,
        initArgs = {@ResourceArg(name = "postgres", value = "tally"), @ResourceArg(name = "kafka", value = "true")})
class FrozenDatabaseTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** More requests than the pool has connections. */
    private static final int CROWD = 40;

    @Inject
    WatchConfig watch;

    @Test
    void whoWaitsAndWhoComesIsAnsweredSoonAndAllGoesOnWhenItAnswersAgain() {
        list().then().statusCode(200);
        Frozen.tree(server(), () -> {
            List<Response> crowd =
                    IntStream.range(0, CROWD).parallel().mapToObj(one -> list()).toList();
            crowd.forEach(this::isUnavailable);
            isUnavailable(list());
            given().get(Management.at("/q/health/ready"))
                    .then()
                    .statusCode(503)
                    .time(lessThan(soon()), TimeUnit.MILLISECONDS)
                    .body("checks.findAll { it.status == 'DOWN' }.name", hasItem("stores"));
            given().get(Management.at("/q/health/live")).then().statusCode(200);
        });
        patiently().until(() -> list().statusCode() == 200);
        patiently().until(() -> given().get(Management.at("/q/health/ready")).statusCode() == 200);
        for (int one = 0; one < CROWD; one++) {
            list().then().statusCode(200);
        }
    }

    @Test
    void aConnectionThatIsCutIsNoOutage() {
        Database.run("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                + " and backend_type = 'client backend'");
        patiently()
                .during(Duration.ofMillis(
                        2 * watch.silence().plus(watch.interval()).toMillis()))
                .atMost(PATIENCE)
                .until(() -> given().get(Management.at("/q/health/ready")).statusCode() == 200);
    }

    private void isUnavailable(Response answer) {
        answer.then()
                .statusCode(503)
                .time(lessThan(soon()), TimeUnit.MILLISECONDS)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("code", equalTo("TEMPORARILY_UNAVAILABLE"));
    }

    /** Ten times what is configured: the machine that runs the tests may be busy, or stand still for a while. */
    private long soon() {
        return 10 * watch.silence().plus(watch.interval()).toMillis();
    }

    private static Response list() {
        return given().auth()
                .oauth2(Jwt.subject("tester")
                        .issuer("https://issuer.prakerja.local")
                        .groups(Role.OPERATOR)
                        .sign())
                .get("/v1/parked-events");
    }

    private static ProcessHandle server() {
        return ProcessHandle.of(Database.number("select pg_backend_pid()::bigint"))
                .flatMap(ProcessHandle::parent)
                .orElseThrow();
    }
}
