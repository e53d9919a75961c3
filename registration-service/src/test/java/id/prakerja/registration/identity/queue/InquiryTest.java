package id.prakerja.registration.identity.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.registration.identity.registry.IdentityAnswer;
import id.prakerja.registration.identity.registry.IdentityAnswer.Result;
import id.prakerja.registration.identity.registry.IdentityQuestion;
import id.prakerja.registration.identity.registry.RegistryAwayException;
import id.prakerja.registration.identity.registry.RegistryRefusedException;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InquiryTest {

    private final List<IdentityQuestion> questions =
            Stream.generate(InquiryTest::question).limit(500).toList();
    private int calls;
    private int asked;
    private int paced;

    @Test
    void oneBadQuestionIsFoundAndAllTheOthersAreAnswered() {
        IdentityQuestion bad = questions.get(333);

        Inquiry inquiry = ask(bad::equals);

        assertEquals(Set.of(bad.reference()), inquiry.refused().keySet());
        assertEquals(499, inquiry.answers().size());
        assertTrue(calls <= 20, () -> calls + " calls");
        assertEquals(asked - questions.size(), paced, "what is asked once more counts in the agreed rate");
    }

    @Test
    void severalBadQuestionsAreFoundToo() {
        Set<IdentityQuestion> bad = Set.of(questions.get(0), questions.get(250), questions.get(499));

        Inquiry inquiry = ask(bad::contains);

        assertEquals(
                bad.stream().map(IdentityQuestion::reference).collect(Collectors.toSet()),
                inquiry.refused().keySet());
        assertEquals(497, inquiry.answers().size());
    }

    @Test
    void aRegistryThatRefusesEverythingIsNotPressed() {
        assertThrows(RegistryRefusedException.class, () -> ask(question -> true));

        assertTrue(calls <= 16, () -> calls + " calls");
    }

    @Test
    void aRegistryThatIsAwayIsAskedOnce() {
        Inquiry inquiry = new Inquiry(
                questions -> {
                    calls++;
                    return Uni.createFrom().failure(new RegistryAwayException("away"));
                },
                this::pace);

        assertThrows(
                RegistryAwayException.class,
                () -> inquiry.ask(questions).await().indefinitely());
        assertEquals(1, calls);
    }

    private Inquiry ask(Predicate<IdentityQuestion> bad) {
        return new Inquiry(batch -> answer(batch, bad), this::pace)
                .ask(questions)
                .await()
                .indefinitely();
    }

    private Uni<List<IdentityAnswer>> answer(List<IdentityQuestion> batch, Predicate<IdentityQuestion> bad) {
        calls++;
        asked += batch.size();
        return batch.stream().anyMatch(bad)
                ? Uni.createFrom().failure(new RegistryRefusedException("HTTP 400"))
                : Uni.createFrom()
                        .item(batch.stream()
                                .map(question -> new IdentityAnswer(question.reference(), Result.MATCH))
                                .toList());
    }

    private Uni<Void> pace(int more) {
        paced += more;
        return Uni.createFrom().voidItem();
    }

    private static IdentityQuestion question() {
        return new IdentityQuestion(UUID.randomUUID(), "9901010107900001", "Budi Rekaan", LocalDate.of(1990, 7, 1));
    }
}
