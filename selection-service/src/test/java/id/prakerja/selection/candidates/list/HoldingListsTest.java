package id.prakerja.selection.candidates.list;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.prakerja.selection.support.Lists;
import id.prakerja.selection.support.People;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Waves;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@ServiceTest
class HoldingListsTest {

    private final List<UUID> people = Stream.generate(People::someone).limit(5).toList();

    @Test
    void aVersionIsHeldOnceAllOfItHasArrivedInWhateverOrderAndHoweverOften() {
        Lists.publish("EXCLUSION", "HELD_A", 1, 3, 3, 0);
        Lists.exclude("HELD_A", 1, people.subList(0, 2));
        Lists.exclude("HELD_A", 1, people.subList(0, 2));
        Lists.awaitArrived("HELD_A", 2);
        assertNull(Lists.heldVersion("HELD_A"), "repetitions do not make up for what is missing");

        Lists.exclude("HELD_A", 1, people.subList(2, 3));

        Lists.awaitHeld("HELD_A", 1);
    }

    @Test
    void aLaterVersionIsNotHeldBeforeTheEarlierOnes() {
        Lists.exclude("HELD_B", 2, people.subList(3, 4));
        Lists.readmit("HELD_B", 2, people.subList(0, 1));
        Lists.publish("EXCLUSION", "HELD_B", 2, 3, 1, 1);
        Lists.awaitArrived("HELD_B", 2);
        assertNull(Lists.heldVersion("HELD_B"));

        Lists.publish("EXCLUSION", "HELD_B", 1, 3, 3, 0);
        Lists.exclude("HELD_B", 1, people.subList(0, 3));

        Lists.awaitHeld("HELD_B", 2);
    }

    @Test
    void whereAnEarlierPublicationIsGoneTheNumberOfMembersSpeaks() {
        Lists.exclude("HELD_C", 1, people.subList(0, 2));
        Lists.readmit("HELD_C", 2, people.subList(0, 1));
        Lists.publish("EXCLUSION", "HELD_C", 2, 2, 0, 1);
        patiently().until(() -> Waves.get("/v1/lists").getList("list").contains("HELD_C"));
        Lists.awaitArrived("HELD_C", 1);
        assertNull(Lists.heldVersion("HELD_C"), "a member of version 1 is still on the way");

        Lists.exclude("HELD_C", 1, people.subList(2, 3));

        Lists.awaitHeld("HELD_C", 2);
    }

    @Test
    void priorityListsAreHeldLikewise() {
        Lists.prioritise("HELD_D", 1, people);
        Lists.publish("PRIORITY", "HELD_D", 1, 5, 5, 0);

        Lists.awaitHeld("HELD_D", 1);

        assertEquals(List.of("PRIORITY"), Waves.get("/v1/lists").getList("findAll { it.list == 'HELD_D' }.kind"));
    }
}
