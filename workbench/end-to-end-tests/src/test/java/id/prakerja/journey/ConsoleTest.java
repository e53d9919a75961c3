package id.prakerja.journey;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.runner.suite.Console;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The console as it is served after a wave, to a browser that runs no script. */
class ConsoleTest {

    private static final List<String> SCREENS = List.of(
            "/console",
            "/console/decisions",
            "/console/waves",
            "/console/waves/6",
            "/console/people",
            "/console/payments",
            "/console/payments?status=SETTLED",
            "/console/payment-releases",
            "/console/batches",
            "/console/services",
            "/console/reconciliation",
            "/console/partners?status=APPROVED",
            "/console/partners/tokopedia",
            "/console/partners/gopay",
            "/console/partners/gopay/deliveries",
            "/console/partners/gopay/deliveries?failed=true",
            "/console/offices",
            "/console/duplicates",
            "/console/complaints",
            "/console/complaints?status=OPEN&overdue=true",
            "/console/parked",
            "/console/parked/training/participant.selected",
            "/console/statements",
            "/console/waiting/late-purchases",
            "/console/waiting/reviews",
            "/console/waiting/flags",
            "/console/waiting/revocations-due",
            "/console/waiting/held-completions",
            "/console/waiting/payouts-set-apart",
            "/console/waiting/identities");

    private static final Pattern SAID = Pattern.compile("<(?:h1|h2|th scope=\"col\"|label|button)>([^<]+)<");

    /** A service, a partner, a state. */
    private static final Pattern NAME_OR_CODE = Pattern.compile("[a-z]+|[A-Z_]+");

    private static final Set<String> IN_BOTH = Set.of("Status", "Rupiah", "Kafka", "Batch");

    private static Suite suite;
    private static URI console;

    @BeforeAll
    static void start() {
        suite = UndisturbedWave.played().suite();
        new Console(suite).start();
        console = new Console(suite).url();
    }

    @Test
    void everyScreenIsServedToEveryRoleWithoutAScriptOfItsOwn() {
        for (String role : List.of("operator", "finance", "curator", "auditor", "officer-32")) {
            ConsoleVisitor visitor = ConsoleVisitor.signedInAs(console, role);
            for (String screen : SCREENS) {
                HttpResponse<String> page = visitor.get(screen);
                assertEquals(200, page.statusCode(), role + " " + screen);
                assertThat(page.body(), containsString("<main id=\"main\""));
                assertThat(page.body(), not(containsString("<script>")));
                assertThat(page.body(), not(containsString(" style=")));
                assertThat(
                        page.headers().firstValue("Content-Security-Policy").orElse(""),
                        containsString("script-src 'self'"));
            }
        }
    }

    @Test
    void theNumbersAreThoseOfTheServices() {
        ConsoleVisitor finance = ConsoleVisitor.signedInAs(console, "finance");
        // Asked one after the other: what other journeys have set going may arrive in between.
        patiently().untilAsserted(() -> {
            long settled = get(Service.INCENTIVE, "finance", "/v1/figures").getLong("payouts.byStatus.SETTLED");
            assertThat(
                    finance.get("/console/payments").body(),
                    containsString(
                            "<a href=\"/console/payments?status=SETTLED\">SETTLED</a></td><td class=\"number\">%d"
                                    .formatted(settled)));
        });
        String reconciled = ConsoleVisitor.signedInAs(console, "finance")
                .get("/console/reconciliation")
                .body();
        assertThat(reconciled, containsString("The ledger sums to Rp0."));
        assertThat(reconciled, not(containsString("class=\"bad\"")));
    }

    /** Counted by the services, not on a page of their lists. */
    @Test
    void whatWaitsIsCountedByTheServices() {
        assertTrue(get(Service.SELECTION, "operator", "/v1/figures/waiting").getLong("revocationsDue") > 0);
        patiently().untilAsserted(ConsoleTest::todayTellsWhatWaits);
    }

    private static void todayTellsWhatWaits() {
        JsonPath selection = get(Service.SELECTION, "operator", "/v1/figures/waiting");
        JsonPath registration = get(Service.REGISTRATION, "operator", "/v1/figures/waiting");
        JsonPath training = get(Service.TRAINING, "operator", "/v1/figures/waiting");
        JsonPath incentive = get(Service.INCENTIVE, "operator", "/v1/finance-queues");

        String page =
                ConsoleVisitor.signedInAs(console, "operator").get("/console").body();

        Map<String, Long> told = Map.of(
                "revocations due", selection.getLong("revocationsDue"),
                "purchases after a revocation", selection.getLong("latePurchases"),
                "likely duplicates", registration.getLong("duplicatesOpen"),
                "domiciles that the registry has otherwise", registration.getLong("domicilesOpen"),
                "files of offices refused", registration.getLong("filesRefused"),
                "trainings wait for curation", training.getLong("coursesPending"),
                "reports of partners in dispute", incentive.getLong("disputed.number"),
                "payouts that could not be worked on", incentive.getLong("setApart.number"));
        told.forEach((what, number) ->
                assertThat(page, containsString("<strong>%d</strong> <span>%s</span>".formatted(number, what))));
    }

    @Test
    void onePersonsWayIsToldByAllServicesAndNobodyIsNamed() {
        JsonPath payout = get(Service.INCENTIVE, "finance", "/v1/payouts?status=SETTLED&wave=6&limit=1");
        String person = payout.getString("items[0].participantId");

        String page = ConsoleVisitor.signedInAs(console, "operator")
                .get("/console/people/" + person)
                .body();

        for (String step : List.of("REGISTERED", "DRAWN", "TRAINING_BOUGHT", "PAYOUT_SETTLED")) {
            assertThat(page, containsString("<strong>%s</strong>".formatted(step)));
        }
        assertThat(page, containsString("••••"));
        assertThat(page, containsString("Next step: none; what is due is paid to the linked account"));
        assertThat(page, containsString("Wave 6: "));
        assertThat(page, containsString(": paid"));
    }

    /** Whose incentive is held reads why, and what to do about it. */
    @Test
    void aPersonWhoIsNotPaidIsToldWhyAndWhatComesNext() {
        JsonPath held = get(Service.INCENTIVE, "finance", "/v1/payouts?status=HELD&limit=1");
        String person = held.getString("items[0].participantId");

        String page = ConsoleVisitor.signedInAs(console, "operator")
                .get("/console/people/" + person)
                .body();

        assertThat(page, containsString("Next step: link an account that the partner confirms"));
        assertThat(page, containsString(held.getString("items[0].messages.en")));
    }

    @Test
    void aHeldPayoutIsReleasedByWhoMayAndByNobodyElse() {
        JsonPath held = get(Service.INCENTIVE, "finance", "/v1/payouts?status=HELD&limit=1");
        String payout = held.getString("items[0].payoutId");
        String release = "/console/payments/%s/release".formatted(payout);
        Map<String, String> form = Map.of("key", UUID.randomUUID().toString());

        String preview = ConsoleVisitor.signedInAs(console, "finance")
                .get("/console/payments/" + payout)
                .body();
        assertThat(preview, containsString("It is scheduled anew and checked again before it is sent: Rp"));

        String refused = ConsoleVisitor.signedInAs(console, "operator")
                .post("/console/people", release, form)
                .body();
        assertThat(refused, containsString("This is not yours to see or do."));
    }

    /** Each form of each screen, as another site would send it: without the token that the page holds. */
    @Test
    void noFormIsTakenFromAnotherSite() {
        Set<String> forms = new TreeSet<>();
        for (String role : List.of("operator", "finance", "curator", "officer-32")) {
            ConsoleVisitor visitor = ConsoleVisitor.signedInAs(console, role);
            for (String screen : SCREENS) {
                for (ConsoleVisitor.SeenForm form : visitor.forms(screen)) {
                    forms.add(form.action());
                    assertEquals(
                            400,
                            visitor.postForged(form).statusCode(),
                            "%s, %s: %s".formatted(role, screen, form.action()));
                }
            }
        }
        assertThat(forms, hasItems("/console/statements", "/console/payment-releases/preview", "/console/batches"));
    }

    @Test
    void anOfficerOfAnotherRegionSeesNothing() {
        JsonPath people = get(Service.REGISTRATION, "operator", "/v1/applicants?limit=100");
        List<String> elsewhere = people.getList("items.findAll { it.province != '32' }.applicantId", String.class);
        assertTrue(!elsewhere.isEmpty());

        String page = ConsoleVisitor.signedInAs(console, "officer-32")
                .get("/console/people/" + elsewhere.get(0))
                .body();

        assertThat(page, not(containsString("••••")));
        assertThat(page, not(containsString("REGISTERED")));
    }

    @Test
    void thePagesSpeakBothLanguages() {
        ConsoleVisitor visitor = ConsoleVisitor.signedInAs(console, "operator");
        assertThat(visitor.get("/console").body(), containsString("What needs a person now"));
        assertThat(visitor.get("/console/language?to=id").body(), containsString("Yang perlu ditangani sekarang"));
        assertThat(visitor.get("/console/waves").body(), containsString("<html lang=\"id\">"));
    }

    /** Headings, columns, labels and buttons: what both languages share are names and codes alone. */
    @Test
    void noScreenSaysInIndonesianWhatItSaysInEnglish() {
        for (String role : List.of("operator", "finance", "officer-32")) {
            ConsoleVisitor english = ConsoleVisitor.signedInAs(console, role);
            ConsoleVisitor indonesian = ConsoleVisitor.signedInAs(console, role);
            indonesian.get("/console/language?to=id");
            for (String screen : SCREENS) {
                Set<String> same = said(english.get(screen).body());
                same.retainAll(said(indonesian.get(screen).body()));
                same.removeIf(each ->
                        IN_BOTH.contains(each) || NAME_OR_CODE.matcher(each).matches());
                assertEquals(Set.of(), same, role + " " + screen);
            }
        }
    }

    private static Set<String> said(String page) {
        return SAID.matcher(page.substring(page.indexOf("<main")))
                .results()
                .map(found -> found.group(1).strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonPath get(Service service, String role, String path) {
        return Staff.get(suite, role, service, path);
    }
}
