package id.prakerja.journey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.runner.suite.Service;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A complaint in the console, from the first click to what the person reads. */
class ConsoleComplaintsInABrowserTest extends ConsoleJourney {

    @Test
    void aComplaintIsTakenInHandAndAnsweredAndThePersonReadsIt() {
        UUID person = UUID.fromString(Staff.get(suite, "operator", Service.REGISTRATION, "/v1/applicants?limit=1")
                .getString("items[0].applicantId"));
        String complaint = ApplicantVisitor.complain(suite, person, "The training did not begin.");
        browser.signedInAs("operator", console)
                .open(console.resolve("/console/complaints"))
                .follow(complaint);
        assertThat(browser.text(), containsString("The training did not begin."));

        browser.send("assignment");
        assertThat(browser.text(), containsString("ASSIGNED"));
        browser.fill("decision", "reason", "It begins on Monday.").send("decision");

        assertThat(browser.text(), containsString("DECIDED"));
        assertThat(
                ApplicantVisitor.asThePerson(suite, person)
                        .get(suite.url(Service.REGISTRATION) + "/v1/complaints/" + complaint)
                        .jsonPath()
                        .getString("texts.text"),
                containsString("It begins on Monday."));
        assertEquals(List.of(), browser.errors());
    }
}
