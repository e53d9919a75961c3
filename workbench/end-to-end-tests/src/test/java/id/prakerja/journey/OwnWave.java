package id.prakerja.journey;

import static id.prakerja.testkit.Waiting.patiently;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.runner.client.Callers;
import id.prakerja.runner.client.InstitutionApi;
import id.prakerja.runner.client.PlatformApi;
import id.prakerja.runner.client.SelectionApi;
import id.prakerja.runner.client.TrainingApi;
import id.prakerja.runner.client.WalletApi;
import id.prakerja.runner.demo.IdentityDigest;
import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.partner.WalletAccount;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import id.prakerja.runner.workspace.ProgrammeClock;
import id.prakerja.runner.workspace.PropertiesFile;
import id.prakerja.signatures.WebhookKey;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A further wave on a suite, of one person, with all that others do in it: the office, a platform, an institution, a payment partner. It
 * takes some days of the programme's time, within which nothing of the suite's other people runs out.
 */
final class OwnWave {

    static final int NUMBER = 61;
    static final String PARTNER = "linkaja";

    private static final String PLATFORM = "tokopedia";
    private static final int SEATS = 3;
    private static final int PRIORITY_BASIS_POINTS = 5_000;
    private static final int SCORE = 90;
    private static final int STARS = 5;

    private final ProgrammeClock clock;
    private final SelectionApi selection;
    private final TrainingApi training;
    private final Suite suite;
    private Course course;
    private PlatformApi.Sale sale;

    OwnWave(Suite suite) {
        Callers callers = new Callers(DevelopmentIssuer.of(suite.workspace()));
        this.suite = suite;
        this.clock = new ProgrammeClock(suite.workspace().clockOffset());
        this.selection = new SelectionApi(suite.url(Service.SELECTION), callers);
        this.training = new TrainingApi(suite.url(Service.TRAINING), callers);
    }

    private record Course(UUID id, String institution, long price) {}

    /** Plans it and opens it. */
    void plan() {
        Instant now = clock.now();
        selection.plan(
                NUMBER, SEATS, PRIORITY_BASIS_POINTS, now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(3)));
        clock.moveTo(now.plus(Duration.ofHours(1)).plusSeconds(60));
        reach("OPEN", "opening");
    }

    /** Closes it once the join has arrived; it is drawn by itself, determined and announced. */
    void select(UUID person) {
        patiently("the join to arrive")
                .until(() -> selection.waveFigures(NUMBER).path("joined").asInt() == 1);
        clock.moveTo(
                Instant.parse(selection.wave(NUMBER).path("closesAt").asText()).plus(Duration.ofHours(1)));
        reach("CLOSED", "closure");
        patiently("the draw").until(() -> status().equals("DRAWN"));
        selection.determine(NUMBER, "SK-" + NUMBER);
        patiently("the determination to be published").until(() -> {
            JsonNode figures = selection.waveFigures(NUMBER);
            return figures.path("published").asInt() == 1
                    && figures.path("selected").asInt() == 1;
        });
        selection.step(NUMBER, "announcement");
        if (!selection.selected(NUMBER).contains(person)) {
            throw new AssertionError("There were more seats than people, and " + person + " has none");
        }
    }

    /** Lets the person buy a training, and begin it with the voucher. */
    void letBuy(UUID person) {
        patiently("the training account")
                .until(() -> ApplicantVisitor.asThePerson(suite, person)
                                .get(suite.url(Service.TRAINING) + "/v1/participants/%s/account".formatted(person))
                                .statusCode()
                        == 200);
        JsonPath offered = Staff.get(suite, "operator", Service.TRAINING, "/v1/courses?status=APPROVED&limit=1");
        course = new Course(
                UUID.fromString(offered.getString("items[0].courseId")),
                offered.getString("items[0].institutionId"),
                offered.getLong("items[0].price"));
        TrainingApi.Consent consent = training.consent(person, course.id(), PLATFORM, course.price());
        sale = platform().enrol(course.id(), consent);
        new InstitutionApi(suite.url(Service.TRAINING), course.institution(), key(course.institution()))
                .redeem(sale.voucher());
    }

    /** The person opens an account with the payment partner. */
    void openAccount(String reference, String nik) {
        new WalletApi(suite.partnersUrl())
                .open(
                        PARTNER,
                        new WalletAccount(
                                reference, new IdentityDigest(suite.workspace()).of(PARTNER, nik), true, true, null));
    }

    /** Lets the person finish the training, days later, and review it. */
    void letFinish(UUID person) {
        clock.moveTo(clock.now().plus(Duration.ofDays(2)));
        patiently("the service to live in that day too").ignoreExceptions().until(() -> {
            platform()
                    .complete(new PlatformApi.Completion(
                            sale.person(), sale.enrolment(), "CERT-" + sale.enrolment(), SCORE, clock.now()));
            return true;
        });
        training.review(person, sale.enrolment(), STARS, "Clear and useful.");
    }

    private PlatformApi platform() {
        return new PlatformApi(suite.url(Service.TRAINING), PLATFORM, key(PLATFORM));
    }

    private WebhookKey key(String partner) {
        return WebhookKey.parse(
                new PropertiesFile(suite.workspace().partnerKeys()).read().get(partner));
    }

    /** It may also go there by itself, by the clock. */
    private void reach(String wanted, String step) {
        patiently("the wave to be " + wanted).ignoreExceptions().until(() -> {
            if (!status().equals(wanted)) {
                selection.step(NUMBER, step);
            }
            return status().equals(wanted);
        });
    }

    private String status() {
        return selection.wave(NUMBER).path("status").asText();
    }
}
