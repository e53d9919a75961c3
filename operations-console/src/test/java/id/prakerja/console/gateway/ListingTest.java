package id.prakerja.console.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.prakerja.pages.Answer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A list's parts keep what narrows it, and lead one to the next. */
class ListingTest {

    private static final Listing FILES = Listing.of(Service.REGISTRATION, "/v1/offline-uploads", "/console/offices");

    @Test
    void itIsAskedForAHundredAtATime() {
        assertEquals("/v1/offline-uploads?limit=100", FILES.path());
        assertEquals("/console/offices", FILES.page());
        assertEquals("/v1/offline-uploads?limit=20", FILES.inPartsOf(20).path());
    }

    @Test
    void theNextPartKeepsWhatNarrowsIt() {
        Listing next = FILES.only("status", "REFUSED FOR GOOD")
                .only("office", "")
                .only("officer", null)
                .after(endingAt("a&b"))
                .orElseThrow();

        assertEquals("/v1/offline-uploads?status=REFUSED%20FOR%20GOOD&limit=100&cursor=a%26b", next.path());
        assertEquals("/console/offices?status=REFUSED%20FOR%20GOOD&cursor=a%26b", next.page());
    }

    @Test
    void whatThePageAlwaysAsksForStaysInFront() {
        Listing open = Listing.of(Service.TRAINING, "/v1/flags?status=OPEN", "/console/waiting/flags");

        assertEquals("/v1/flags?status=OPEN&limit=100&cursor=x", open.from("x").path());
        assertEquals("/console/waiting/flags?cursor=x", open.from("x").page());
    }

    @Test
    void nothingComesAfterTheLastPart() {
        assertEquals(Optional.empty(), FILES.after(endingAt(null)));
        assertEquals(Optional.empty(), FILES.after(Answer.none()));
    }

    private static Answer endingAt(String cursor) {
        return new Answer(200, JsonNodeFactory.instance.objectNode().put("nextCursor", cursor));
    }
}
