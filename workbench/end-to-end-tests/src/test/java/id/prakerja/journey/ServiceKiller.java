package id.prakerja.journey;

import static id.prakerja.testkit.Waiting.patiently;

import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.issuer.TokenHolder;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Kills services as a power cut would, each once its own figures show that it is in the middle of its work. */
final class ServiceKiller {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Suite suite;
    private final String token;
    private final AtomicReference<Backup> backup = new AtomicReference<>();
    private final List<Service> killed = Collections.synchronizedList(new ArrayList<>());

    ServiceKiller(Suite suite) {
        this.suite = suite;
        this.token = DevelopmentIssuer.of(suite.workspace()).token(TokenHolder.staff("operator"), Duration.ofHours(1));
    }

    /** Services killed so far, in order. */
    List<Service> killed() {
        return List.copyOf(killed);
    }

    /** Kills and restarts the services in the order in which a person meets them. */
    void killEachInItsWork() {
        killOnce(Service.REGISTRATION, "/v1/figures", "registered", SmallWave.JOINERS / 3);
        killOnce(Service.SELECTION, "/v1/waves/6/figures", "joined", SmallWave.JOINERS / 3);
        killOnce(Service.TRAINING, "/v1/figures", "enrolments", SmallWave.QUOTA / 3);
        killOnce(Service.INCENTIVE, "/v1/figures", "entitled", 3, this::makeBackup);
        killOnce(Service.OVERSIGHT, "/v1/figures/paid", "value", 3);
    }

    /** A copy of incentive-service's database, of the moment at which it was killed. */
    Backup backup() {
        return backup.get();
    }

    private void makeBackup() {
        backup.set(Backup.make(suite, Service.INCENTIVE));
    }

    private void killOnce(Service service, String figures, String figure, int enough) {
        killOnce(service, figures, figure, enough, () -> {});
    }

    private void killOnce(Service service, String figures, String figure, int enough, Runnable whileItIsDown) {
        patiently()
                .pollInterval(LOOK_EVERY)
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> figure(service, figures, figure) >= enough);
        suite.process(service).kill();
        killed.add(service);
        whileItIsDown.run();
        suite.startService(service);
        suite.awaitReady(service);
    }

    private int figure(Service service, String figures, String figure) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .get(suite.url(service).resolve(figures))
                .path(figure);
    }
}
