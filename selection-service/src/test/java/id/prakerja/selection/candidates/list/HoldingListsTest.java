package id.prakerja.selection.candidates.list;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.prakerja.infrastructure.LocalInfrastructureResource;
import id.prakerja.selection.support.Lists;
import id.prakerja.selection.support.People;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Waves;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = LocalInfrastructureResource.class,
        initArgs = {@ResourceArg(name = "postgres", value = "selection"), @ResourceArg(name = "kafka", value = "true")})
class HoldingListsTest {

    @Inject
    Stage stage;

    private Lists lists;
    private final List<UUID> people = Stream.generate(People::someone).limit(5).toList();

    @BeforeEach
    void listsAreOnStage() {
        lists = new Lists(stage);
    }

    @Test
    void aVersionIsHeldOnceAllOfItHasArrivedInWhateverOrderAndHoweverOften() {
        lists.publish("EXCLUSION", "HELD_A", 1, 3, 3, 0);
        lists.exclude("HELD_A", 1, people.subList(0, 2));
        lists.exclude("HELD_A", 1, people.subList(0, 2));
        lists.awaitArrived("HELD_A", 2);
        assertNull(lists.heldVersion("HELD_A"), "repetitions do not make up for what is missing");

        lists.exclude("HELD_A", 1, people.subList(2, 3));

        lists.awaitHeld("HELD_A", 1);
    }

    @Test
    void aLaterVersionIsNotHeldBeforeTheEarlierOnes() {
        lists.exclude("HELD_B", 2, people.subList(3, 4));
        lists.readmit("HELD_B", 2, people.subList(0, 1));
        lists.publish("EXCLUSION", "HELD_B", 2, 3, 1, 1);
        lists.awaitArrived("HELD_B", 2);
        assertNull(lists.heldVersion("HELD_B"));

        lists.publish("EXCLUSION", "HELD_B", 1, 3, 3, 0);
        lists.exclude("HELD_B", 1, people.subList(0, 3));

        lists.awaitHeld("HELD_B", 2);
    }

    @Test
    void whereAnEarlierPublicationIsGoneTheNumberOfMembersSpeaks() {
        lists.exclude("HELD_C", 1, people.subList(0, 2));
        lists.readmit("HELD_C", 2, people.subList(0, 1));
        lists.publish("EXCLUSION", "HELD_C", 2, 2, 0, 1);
        patiently().until(() -> Waves.get("/v1/lists").getList("list").contains("HELD_C"));
        lists.awaitArrived("HELD_C", 1);
        assertNull(lists.heldVersion("HELD_C"), "a member of version 1 is still on the way");

        lists.exclude("HELD_C", 1, people.subList(2, 3));

        lists.awaitHeld("HELD_C", 2);
    }

    @Test
    void priorityListsAreHeldLikewise() {
        lists.prioritise("HELD_D", 1, people);
        lists.publish("PRIORITY", "HELD_D", 1, 5, 5, 0);

        lists.awaitHeld("HELD_D", 1);

        assertEquals(List.of("PRIORITY"), Waves.get("/v1/lists").getList("findAll { it.list == 'HELD_D' }.kind"));
    }
}
