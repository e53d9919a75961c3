package id.prakerja.journey;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.events.Topics;
import id.prakerja.runner.suite.Console;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import id.prakerja.testkit.Topic;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Events that a service cannot apply, on a suite of their own, whose topics nobody else goes by. */
class ConsoleParkedInABrowserTest {

    private static final int EVENTS = 3;

    @Test
    void whatOneFaultHasSetAsideIsSeenTriedAgainAndGivenUpTogether() {
        Browser browser = Browser.shared();
        Suite suite = StartedSuite.fresh("parked");
        new Console(suite).start();
        URI console = new Console(suite).url();
        for (int event = 0; event < EVENTS; event++) {
            new Topic(suite.kafkaBootstrapServers(), Topics.TRAINING_REVIEWED)
                    .publish(UUID.randomUUID(), Map.of("nonsense", true));
        }
        patiently("the events to be set aside").until(() -> parked(suite) == EVENTS);

        browser.signedInAs("operator", console);
        assertThat(browser.text(), containsString("events set aside"));
        browser.open(console.resolve("/console/parked"));
        assertEquals(List.of(), browser.violations());
        browser.open(console.resolve("/console/parked/incentive/" + Topics.TRAINING_REVIEWED));
        assertEquals(EVENTS, browser.all("tbody tr").size());
        assertEquals(List.of(), browser.violations());
        browser.send("retry");
        assertEquals(EVENTS, parked(suite), "what cannot be applied stays");
        browser.fill("discard", "reason", "Published by a test.").send("discard");

        assertEquals(0, parked(suite));
        browser.open(console.resolve("/console/parked/incentive/" + Topics.TRAINING_REVIEWED));
        assertTrue(browser.all("form[action$='discard']").isEmpty());
        assertEquals(List.of(), browser.errors());
    }

    private static int parked(Suite suite) {
        return Staff.get(suite, "operator", Service.INCENTIVE, "/v1/parked-events?topic=" + Topics.TRAINING_REVIEWED)
                .getList("items")
                .size();
    }
}
